package dev.osiscope.view.copy;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Contents;
import dev.osiscope.view.parts.Hue;
import dev.osiscope.viewmodel.copy.CopyModel;
import dev.osiscope.viewmodel.copy.LayerVerdict;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What each layer of the receiver would say of a copy, the outermost one first.
public final class VerdictPane extends VBox {

    private final CopyModel copy;
    private final Messages messages;
    private final VBox lines = new VBox();
    private List<LayerVerdict> shown = List.of();

    /// What they say of `copy`.
    public VerdictPane(CopyModel copy) {
        this.copy = copy;
        messages = copy.session().messages();
        Label title = new Label(messages.text("copy.verdicts"));
        title.getStyleClass().add("panel-title");
        lines.getStyleClass().add("copy-verdicts");
        getChildren().setAll(title, lines);
        getStyleClass().add("panel");
        setId("copy-verdicts");
        setMinHeight(USE_PREF_SIZE);
        copy.session().lookProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        List<LayerVerdict> verdicts = copy.verdicts();
        if (!verdicts.equals(shown)) {
            shown = verdicts;
            Contents.replace(lines, verdicts.stream().map(this::line).toList());
        }
    }

    private Node line(LayerVerdict verdict) {
        Label name = new Label(verdict.protocol());
        name.getStyleClass().addAll("strong", "copy-layer");
        Hue.show(name, verdict.osi());
        String fate = messages.text("copy.fate." + verdict.fate().name());
        Label sign = new Label(fate);
        sign.getStyleClass().addAll("copy-fate", verdict.fate().name().toLowerCase(Locale.ROOT));
        sign.setMinWidth(USE_PREF_SIZE);
        Label words = new Label(verdict.words());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(name, sign, words);
        line.getStyleClass().add("copy-verdict");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(verdict.protocol() + ": " + fate + ". " + verdict.words());
        line.setFocusTraversable(true);
        return line;
    }
}
