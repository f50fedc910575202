package dev.osiscope.view.bytes;

import dev.osiscope.dissect.Source;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A button for each of the frame's sources, to choose whose bytes are shown; nothing where there is only the frame.
final class SourceChoice extends HBox {

    private final SessionViewModel model;
    private List<Source> shown = List.of();

    /// The sources of `model`'s step.
    SourceChoice(SessionViewModel model) {
        this.model = model;
        setId("sources");
        getStyleClass().add("source-choice");
        model.lookProperty().subscribe(this::look);
    }

    private void look() {
        List<Source> sources = model.frame().map(FrameModel::sources).orElse(List.of());
        if (!sources.equals(shown)) {
            shown = sources;
            refill(sources);
        }
        refresh();
    }

    private void refill(List<Source> sources) {
        boolean several = sources.size() > 1;
        Contents.replace(this, several ? sources.stream().map(this::button).toList() : List.of());
        setVisible(several);
        setManaged(several);
    }

    private ToggleButton button(Source source) {
        ToggleButton button = new ToggleButton(
                model.messages().text("bytes.source", source.name(), source.bytes().length()));
        button.setUserData(source);
        button.setOnAction(_ -> {
            model.sourceProperty().set(Optional.of(source));
            refresh();
        });
        return button;
    }

    private void refresh() {
        getChildren().forEach(node -> ((ToggleButton) node).setSelected(
                model.sourceProperty().get().filter(node.getUserData()::equals).isPresent()));
    }
}
