package dev.osiscope.view.packets;

import dev.osiscope.view.parts.Hue;
import dev.osiscope.viewmodel.file.PacketRow;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A packet of the list, with a stripe in the colour of its layer; before what it says, what the analysis says of it.
public final class PacketLine extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double GAP = 6;

    private final PacketColumns columns;
    private final List<Label> cells = PacketColumns.IDS.stream().map(PacketLine::cell).toList();
    private final Label mark = new Label();
    private PacketRow shown;
    private int row = -1;

    PacketLine(PacketColumns columns) {
        this.columns = columns;
        getStyleClass().add("packet-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        mark.getStyleClass().add("verdict");
        mark.setVisible(false);
        getChildren().setAll(cells);
        getChildren().add(mark);
        getChildren().forEach(node -> node.setMouseTransparent(true));
        // The line places them: JavaFX would lay out more than the line for managed ones.
        getChildren().forEach(node -> node.setManaged(false));
    }

    private static Label cell(String id) {
        Label cell = new Label();
        cell.getStyleClass().addAll("packet-cell", id);
        return cell;
    }

    /// The row in the file of the packet that it shows; -1 where it shows none yet.
    public int row() {
        return row;
    }

    void show(int rowInFile, PacketRow packet, String verdict, boolean picked, Supplier<String> spoken) {
        row = rowInFile;
        pseudoClassStateChanged(SELECTED, picked);
        if (packet != shown) {
            shown = packet;
            List<String> texts = PacketColumns.texts(packet);
            for (int column = 0; column < texts.size(); column++) {
                cells.get(column).setText(texts.get(column));
            }
            Hue.show(this, packet.layer());
            setAccessibleText(spoken.get());
        }
        if (!verdict.equals(mark.getText())) {
            mark.setText(verdict);
            mark.setVisible(!verdict.isEmpty());
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double marked = mark.isVisible() ? Math.ceil(mark.prefWidth(-1)) + GAP : 0;
        for (int column = 0; column < cells.size(); column++) {
            double before = column == PacketColumns.INFO ? marked : 0;
            cells.get(column).setVisible(columns.width(column) > 0);
            cells.get(column).resizeRelocate(columns.start(column) + before, 0,
                    Math.max(0, columns.width(column) - before), getHeight());
        }
        if (mark.isVisible()) {
            double height = Math.min(getHeight(), mark.prefHeight(-1));
            mark.resizeRelocate(columns.start(PacketColumns.INFO) + GAP, Math.round((getHeight() - height) / 2),
                    marked - GAP, height);
        }
    }
}
