package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a line of a script can say: the words on the left, what they do on the right.
final class ScriptHelp extends VBox {

    private static final int LINES = 11;

    ScriptHelp(Messages messages) {
        Label title = new Label(messages.text("playground.help"));
        title.getStyleClass().add("panel-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("script-help");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints meaning = new ColumnConstraints();
        meaning.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(words, meaning);
        for (int line = 1; line <= LINES; line++) {
            Label said = label(messages.text("playground.help." + line), "mono");
            said.setMinWidth(USE_PREF_SIZE);
            Label does = label(messages.text("playground.help." + line + ".does"), "muted");
            does.setWrapText(true);
            does.setMinHeight(USE_PREF_SIZE);
            table.addRow(line, said, does);
            GridPane.setValignment(said, VPos.TOP);
        }
        getStyleClass().add("panel");
        setId("playground-help");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(title, table);
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", style);
        return label;
    }
}
