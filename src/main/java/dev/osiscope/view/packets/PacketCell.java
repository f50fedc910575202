package dev.osiscope.view.packets;

import javafx.scene.control.TableCell;

/// A cell of one of the columns that hold numbers, addresses and names.
final class PacketCell extends TableCell<Integer, String> {

    /// @param column the column's id, which is its style too
    PacketCell(String column) {
        getStyleClass().addAll("packet-cell", column);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? "" : text);
    }
}
