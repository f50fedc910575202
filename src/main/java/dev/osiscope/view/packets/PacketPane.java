package dev.osiscope.view.packets;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of packets below the titles of its columns.
public final class PacketPane extends VBox {

    private final PacketTable table;
    private final PacketColumns columns;
    private final List<Label> titles;

    /// The packets of `model`.
    public PacketPane(FileViewModel model) {
        Messages messages = model.session().messages();
        List<String> words = PacketColumns.IDS.stream().map(id -> messages.text("packets." + id)).toList();
        columns = new PacketColumns(words);
        table = new PacketTable(model, columns);
        titles = PacketColumns.IDS.stream().map(id -> title(id, words.get(PacketColumns.IDS.indexOf(id)))).toList();
        Pane head = new Pane();
        head.getChildren().setAll(titles);
        head.getStyleClass().add("packet-head");
        Label nothing = new Label(messages.text("packets.none"));
        nothing.getStyleClass().add("muted");
        model.packets().sizeProperty().subscribe(size -> nothing.setVisible(size.intValue() == 0));
        StackPane body = new StackPane(table, nothing);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, body);
        table.onPlaced(this::placeTitles);
        // Its lines are filled while it is in sight.
        table.visibleProperty().bind(visibleProperty());
    }

    private static Label title(String id, String words) {
        Label title = new Label(words);
        title.getStyleClass().addAll("packet-title", id);
        title.setManaged(false);
        return title;
    }

    private void placeTitles() {
        double height = ((Pane) getChildren().getFirst()).getHeight();
        for (int column = 0; column < titles.size(); column++) {
            titles.get(column).setVisible(columns.width(column) > 0);
            titles.get(column).resizeRelocate(columns.start(column), 0, columns.width(column), height);
        }
    }

    /// Gives the keyboard to the list.
    public void takeFocus() {
        table.requestFocus();
    }
}
