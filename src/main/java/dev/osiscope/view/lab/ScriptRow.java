package dev.osiscope.view.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.lab.ScriptLine;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line of a script: its number, a sign of how it stands with it, its words, and what is to be said of it.
final class ScriptRow extends HBox {

    private final Messages messages;
    private final Label number = new Label();
    private final Label sign = new Label();
    private final Label text = new Label();
    private final Label remark = new Label();
    private ScriptLine shown;

    ScriptRow(Messages messages) {
        this.messages = messages;
        number.getStyleClass().addAll("mono", "small", "muted", "script-number");
        number.setMinWidth(USE_PREF_SIZE);
        sign.getStyleClass().addAll("mono", "script-sign");
        text.getStyleClass().addAll("mono", "small", "script-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        remark.getStyleClass().addAll("small", "script-remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(text, remark);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("script-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().setAll(number, sign, words);
    }

    void show(ScriptLine line) {
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        for (ScriptLine.Mark mark : ScriptLine.Mark.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(mark.name().toLowerCase(Locale.ROOT)), line.mark() == mark);
        }
        number.setText(String.valueOf(line.number()));
        sign.setText(messages.text("lab.sign." + line.mark().name()));
        text.setText(line.text());
        remark.setText(line.remark());
        remark.setVisible(!line.remark().isEmpty());
        remark.setManaged(!line.remark().isEmpty());
        setAccessibleText(messages.text("lab.line.spoken", line.number(), line.text(),
                messages.text("lab.mark." + line.mark().name()), line.remark()));
    }
}
