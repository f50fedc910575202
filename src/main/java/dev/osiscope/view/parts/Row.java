package dev.osiscope.view.parts;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Panes beside each other, or below each other where they have no room for that. How they share it is said as for [HBox] and
/// [VBox].
public final class Row extends StackPane {

    private final HBox across = new HBox();
    private final VBox down = new VBox();

    /// These panes beside each other.
    public Row(Node... panes) {
        across.getStyleClass().add("row-across");
        down.getStyleClass().add("row-down");
        across.setMinSize(0, 0);
        across.getChildren().setAll(panes);
        getChildren().setAll(across);
        setMinSize(0, 0);
    }

    /// The panes.
    public ObservableList<Node> panes() {
        return box().getChildren();
    }

    private Pane box() {
        return isStacked() ? down : across;
    }

    /// Whether they stand below each other.
    public boolean isStacked() {
        return getChildren().contains(down);
    }

    /// Puts them below each other, or beside each other.
    public void stack(boolean wanted) {
        if (wanted != isStacked()) {
            List<Node> panes = List.copyOf(panes());
            panes().clear();
            getChildren().setAll(wanted ? down : across);
            panes().setAll(panes);
        }
    }
}
