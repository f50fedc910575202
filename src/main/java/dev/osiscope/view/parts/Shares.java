package dev.osiscope.view.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// Panes beside or below each other, each with its share of the room, whatever it has in it.
public final class Shares extends GridPane {

    private static final double HUNDRED = 100;

    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

    private final boolean across;
    private final Map<Region, Double> shares = new LinkedHashMap<>();

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
        shares.put(pane, share);
        place(pane, across);
        return this;
    }

    /// Puts panes that stood beside each other below each other, each as high as it needs, or back.
    public void stack(boolean wanted) {
        getChildren().clear();
        getColumnConstraints().clear();
        getRowConstraints().clear();
        pseudoClassStateChanged(STACKED, wanted);
        shares.keySet().forEach(pane -> place(pane, across && !wanted));
        if (wanted) {
            getRowConstraints().clear();
        }
    }

    private void place(Region pane, boolean beside) {
        if (beside) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(HUNDRED * shares.get(pane));
            getColumnConstraints().add(column);
            GridPane.setVgrow(pane, Priority.ALWAYS);
            add(pane, getChildren().size(), 0);
        } else {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(HUNDRED * shares.get(pane));
            getRowConstraints().add(row);
            GridPane.setHgrow(pane, Priority.ALWAYS);
            add(pane, 0, getChildren().size());
        }
    }
}
