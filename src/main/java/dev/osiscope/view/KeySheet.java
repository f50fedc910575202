package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.WholeRows;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All actions with their keys, over the window.
final class KeySheet extends StackPane {

    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final int FEWEST_ROWS = 14;
    /// More are written smaller, so that all are to be seen at once.
    private static final int MANY_ROWS = 22;
    /// How far rows stand apart at least, in pixels, and at most, in heights of the text.
    private static final double CLOSE = 1;
    private static final double APART = 0.25;
    /// More would be wider than a small window.
    private static final int MOST_COLUMNS = 3;
    /// What a column needs for its words, in heights of the text.
    private static final double COLUMN = 30;

    private final GridPane grid = new GridPane();
    private final WholeRows scroll;
    private final VBox sheet;
    private final Label title = new Label();
    private final int rows;
    private final boolean dense;

    /// @param width of the window, in heights of its text
    KeySheet(List<Action> actions, Messages messages, double width, Runnable close) {
        setId("key-sheet");
        getStyleClass().add("sheet-veil");
        KeyNames names = new KeyNames(messages);
        List<Action> listed = actions.stream().filter(action -> !action.isPick() && !action.keys().isEmpty()).toList();
        int columns = Math.clamp((int) (width / COLUMN), 1, MOST_COLUMNS);
        rows = Math.max(FEWEST_ROWS, Math.ceilDiv(listed.size() + 1, columns));
        // In one column they are scrolled anyway.
        dense = rows > MANY_ROWS && columns > 1;
        grid.setHgap(dense ? 10 : 16);
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
        title.setText(messages.text("keys.title"));
        title.getStyleClass().add("explain-title");
        scroll = new WholeRows(grid, () -> ((Region) grid.getChildren().getFirst()).prefHeight(-1), grid::getVgap);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleRole(AccessibleRole.LIST_VIEW);
        scroll.setAccessibleText(messages.text("keys.title"));
        sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.pseudoClassStateChanged(DENSE, dense);
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(event -> close.run());
    }

    /// The rows share what the window leaves. Where they are scrolled anyway, they stand apart.
    @Override
    protected void layoutChildren() {
        double gaps = rows - 1.0;
        double free = getHeight() - snappedTopInset() - snappedBottomInset() - sheet.prefHeight(-1) + gaps * grid.getVgap();
        double apart = Math.max(CLOSE, Math.round(APART * title.getFont().getSize()));
        grid.setVgap(dense ? Math.clamp(Math.floor(free / gaps), CLOSE, apart) : apart);
        super.layoutChildren();
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
        said.getStyleClass().add("key-says");
        grid.add(said, column + 1, index % rows);
        for (Label whole : new Label[] {key, said}) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
    }
}
