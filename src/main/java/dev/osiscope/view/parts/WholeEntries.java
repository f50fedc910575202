package dev.osiscope.view.parts;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// Lists whose entries differ in height show those that are wholly in sight: half an entry at the end reads as a fault.
public final class WholeEntries {

    private static final double ROUNDING = 1;
    /// The largest share of a list that may stay empty for an entry: a higher one is shown anyhow.
    private static final double MOST = 0.5;

    private WholeEntries() {}

    /// From now on `cell` shows its graphic where it is wholly in sight in `list`.
    public static void only(ListCell<?> cell, ListView<?> list) {
        Runnable look = () -> look(cell, list);
        cell.layoutYProperty().subscribe(look);
        cell.heightProperty().subscribe(look);
        cell.graphicProperty().subscribe(look);
        list.heightProperty().subscribe(look);
    }

    private static void look(ListCell<?> cell, ListView<?> list) {
        Node shown = cell.getGraphic();
        if (shown != null) {
            double room = list.getHeight() - list.snappedTopInset() - list.snappedBottomInset();
            boolean cut = cell.getLayoutY() < -ROUNDING || cell.getLayoutY() + cell.getHeight() > room + ROUNDING;
            shown.setVisible(!cut || cell.getHeight() >= MOST * room);
        }
    }
}
