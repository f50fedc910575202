package dev.osiscope.view.explain;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.view.parts.Terms;
import dev.osiscope.view.parts.WholeLines;
import dev.osiscope.viewmodel.ExplainModel;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What happened in the step, and why; which states changed, which layers acted, and where it was seen.
public final class ExplainPane extends VBox {

    private final SessionViewModel model;
    private final Label title = line("explain-title");
    private final Label what = line("explain-what");
    private final Label why = line("explain-why");
    private final FlowPane changes = new FlowPane(18, 2);
    private final Label layers = line("explain-layers");
    private final Label source = line("explain-source");

    /// The explanation of `model`'s step.
    public ExplainPane(SessionViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "explain-pane");
        setId("explain");
        title.setId("explain-title");
        what.setId("explain-what");
        List.of(what, why, layers).forEach(label -> Terms.explain(label, model.messages()));
        VBox words = new VBox(6, new TitleLine(title, source), what, why, changes, layers);
        words.getStyleClass().add("explain-words");
        ScrollPane scroll = WholeLines.scroll(words);
        scroll.setFocusTraversable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(model.messages().text("explain.accessible"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        Ground.within(this);
        model.lookProperty().subscribe(this::refresh);
        refresh();
    }

    private static Label line(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label change(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("explain-change");
        return label;
    }

    private void refresh() {
        Messages messages = model.messages();
        ExplainModel shown = model.explain().orElseGet(() -> new ExplainModel(
                messages.text("explain.start.title"),
                messages.text("explain.start.what"),
                messages.text("explain.start.why"),
                List.of(),
                "",
                ""));
        title.setText(shown.title());
        what.setText(shown.what());
        why.setText(shown.why());
        Contents.replace(changes, shown.changes().stream().map(ExplainPane::change).toList());
        changes.setManaged(!shown.changes().isEmpty());
        showWhereThere(layers, shown.layers());
        showWhereThere(source, shown.source());
    }

    private static void showWhereThere(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(!text.isEmpty());
    }
}
