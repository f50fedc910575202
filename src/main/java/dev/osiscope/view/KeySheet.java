package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All actions with their keys, over the window.
final class KeySheet extends StackPane {

    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final int FEWEST_ROWS = 14;
    /// More stand closer, so that all are to be seen in a low window.
    private static final int MANY_ROWS = 22;
    /// More would be wider than a small window.
    private static final int MOST_COLUMNS = 3;
    /// What a column needs for its words, in heights of the text.
    private static final double COLUMN = 30;

    private final ScrollPane scroll = new ScrollPane();

    /// @param width of the window, in heights of its text
    KeySheet(List<Action> actions, Messages messages, double width, Runnable close) {
        setId("key-sheet");
        getStyleClass().add("sheet-veil");
        GridPane grid = new GridPane();
        KeyNames names = new KeyNames(messages);
        List<Action> listed = actions.stream().filter(action -> !action.isPick() && !action.keys().isEmpty()).toList();
        int columns = Math.clamp((int) (width / COLUMN), 1, MOST_COLUMNS);
        int rows = Math.max(FEWEST_ROWS, Math.ceilDiv(listed.size() + 1, columns));
        grid.setVgap(rows > MANY_ROWS ? 1 : 5);
        grid.setHgap(rows > MANY_ROWS ? 10 : 16);
        for (int index = 0; index < listed.size(); index++) {
            Action action = listed.get(index);
            add(grid, index, rows, names.of(action), action.said(messages));
        }
        if (listed.size() < actions.size()) {
            add(grid, listed.size(), rows, "1 – 8", messages.text("keys.pick"));
        }
        // What a scroll bar takes of the words where the sheet is higher than the window.
        Region forBar = new Region();
        forBar.getStyleClass().add("bar-room");
        grid.add(forBar, 2 * columns, 0);
        Label title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("explain-title");
        scroll.setContent(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleRole(AccessibleRole.LIST_VIEW);
        scroll.setAccessibleText(messages.text("keys.title"));
        VBox sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.pseudoClassStateChanged(DENSE, rows > MANY_ROWS);
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(event -> close.run());
    }

    /// Gives it the keyboard, which scrolls it where it is higher than the window.
    void takeFocus() {
        scroll.requestFocus();
    }

    private static void add(GridPane grid, int index, int rows, String keys, String words) {
        int column = index / rows * 2;
        Label key = new Label(keys);
        key.getStyleClass().add("key");
        GridPane.setHalignment(key, HPos.RIGHT);
        grid.add(key, column, index % rows);
        Label said = new Label(words);
        grid.add(said, column + 1, index % rows);
        for (Label whole : new Label[] {key, said}) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
    }
}
