package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All actions with their keys, over the window.
final class KeySheet extends StackPane {

    private static final int ROWS = 14;

    KeySheet(List<Action> actions, Messages messages, Runnable close) {
        setId("key-sheet");
        getStyleClass().add("sheet-veil");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(7);
        for (int index = 0; index < actions.size(); index++) {
            Action action = actions.get(index);
            int column = index / ROWS * 2;
            Label key = new Label(written(action));
            key.getStyleClass().add("key");
            GridPane.setHalignment(key, HPos.RIGHT);
            grid.add(key, column, index % ROWS);
            grid.add(new Label(messages.text("action." + action.id())), column + 1, index % ROWS);
        }
        Label title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("explain-title");
        VBox sheet = new VBox(title, grid);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(event -> close.run());
    }

    private static String written(Action action) {
        return action.keys().stream().map(key -> key.getDisplayText()).collect(Collectors.joining("  "));
    }
}
