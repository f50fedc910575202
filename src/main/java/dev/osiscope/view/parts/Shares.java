package dev.osiscope.view.parts;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// Panes beside or below each other, each with its share of the room, whatever it has in it.
public final class Shares extends GridPane {

    private static final double HUNDRED = 100;

    private final boolean across;

    private Shares(boolean across) {
        this.across = across;
        getStyleClass().add("shares");
        setMinSize(0, 0);
    }

    /// Panes beside each other.
    public static Shares across() {
        return new Shares(true);
    }

    /// Panes below each other.
    public static Shares down() {
        return new Shares(false);
    }

    /// Adds a pane behind the others.
    ///
    /// @param share of the whole room; all together are 1
    /// @return this
    public Shares add(Region pane, double share) {
        pane.setMinSize(0, 0);
        if (across) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(HUNDRED * share);
            getColumnConstraints().add(column);
            GridPane.setVgrow(pane, Priority.ALWAYS);
            addRow(0, pane);
        } else {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(HUNDRED * share);
            getRowConstraints().add(row);
            GridPane.setHgrow(pane, Priority.ALWAYS);
            addColumn(0, pane);
        }
        return this;
    }
}
