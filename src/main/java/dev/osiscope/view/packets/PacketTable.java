package dev.osiscope.view.packets;

import dev.osiscope.view.parts.LongList;
import dev.osiscope.view.parts.Sight;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.PacketRow;
import dev.osiscope.viewmodel.file.PacketsModel;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The list of packets. Its items are rows of the file; the picked packet is the selected one.
public final class PacketTable extends TableView<Integer> {

    private static final Set<String> NUMBERS = Set.of("number", "time", "length");

    private final FileViewModel model;
    private final PacketsModel packets;
    private LongList rows;
    private boolean following;

    /// The packets of `model`.
    public PacketTable(FileViewModel model) {
        this.model = model;
        packets = model.packets();
        setId("packets");
        getStyleClass().add("packet-table");
        setAccessibleText(text("packets.accessible"));
        setRowFactory(table -> new PacketTableRow(model));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        addColumn("number", PacketRow::number, 60);
        addColumn("time", PacketRow::time, 82);
        addColumn("source", PacketRow::source, 108);
        addColumn("destination", PacketRow::destination, 108);
        addColumn("protocol", PacketRow::protocol, 62);
        addColumn("length", PacketRow::length, 52);
        TableColumn<Integer, String> info = addColumn("info", PacketRow::info, 180);
        info.setCellFactory(column -> new InfoCell(model));
        Label nothing = new Label(text("packets.none"));
        nothing.getStyleClass().add("muted");
        setPlaceholder(nothing);
        listen();
    }

    private void listen() {
        packets.generationProperty().subscribe(this::replace);
        packets.sizeProperty().subscribe(() -> rows.grow(packets.sizeProperty().get()));
        model.pickedRowProperty().subscribe(this::revealPicked);
        getSelectionModel().selectedItemProperty().subscribe(this::pick);
        replace();
    }

    private String text(String key) {
        return model.session().messages().text(key);
    }

    private TableColumn<Integer, String> addColumn(String id, Function<PacketRow, String> value, double width) {
        TableColumn<Integer, String> column = new TableColumn<>(text("packets." + id));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(packets.packet(cell.getValue()))));
        column.setCellFactory(owner -> new PacketCell(id));
        column.setPrefWidth(width);
        if (NUMBERS.contains(id)) {
            column.getStyleClass().add("right-aligned");
        }
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    private void replace() {
        following = true;
        rows = new LongList(packets.sizeProperty().get(), packets::rowAt);
        setItems(rows);
        following = false;
        revealPicked();
    }

    private void pick(Integer row) {
        if (!following && row != null) {
            model.pick(row);
        }
    }

    private void revealPicked() {
        following = true;
        int row = model.pickedRowProperty().get();
        if (row != FileViewModel.NOTHING && packets.shows(row)) {
            int position = packets.positionOf(row);
            if (position != getSelectionModel().getSelectedIndex()) {
                getSelectionModel().clearAndSelect(position);
                getFocusModel().focus(position);
                Sight.reveal(this, position, this::scrollTo);
            }
        } else {
            getSelectionModel().clearSelection();
        }
        following = false;
    }
}
