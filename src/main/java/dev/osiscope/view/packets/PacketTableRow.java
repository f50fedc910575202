package dev.osiscope.view.packets;

import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.PacketRow;
import javafx.scene.control.TableRow;

/// A row of the list of packets, with a stripe in the colour of its layer.
final class PacketTableRow extends TableRow<Integer> {

    private final FileViewModel model;
    private String hue = "";

    PacketTableRow(FileViewModel model) {
        this.model = model;
        getStyleClass().add("packet-row");
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove(hue);
        if (empty || row == null) {
            setAccessibleText("");
            return;
        }
        PacketRow packet = model.packets().packet(row);
        hue = "l" + packet.layer().number();
        getStyleClass().add(hue);
        setAccessibleText(model.session().messages().text("packets.spoken", packet.number(), packet.time(),
                packet.source(), packet.destination(), packet.protocol(), packet.length(), packet.info()));
    }
}
