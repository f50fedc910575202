package dev.osiscope.view.packets;

import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.PacketRow;
import dev.osiscope.viewmodel.file.PacketsModel;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// The lines of the list of packets; the picked packet is the selected one.
public final class PacketTable extends LineList<PacketLine> {

    private static final double HEIGHT = 1.98;

    private final FileViewModel model;
    private final PacketsModel packets;
    private final PacketColumns columns;
    private Runnable placed = () -> { };

    /// The packets of `model`, in `columns`.
    PacketTable(FileViewModel model, PacketColumns columns) {
        super(HEIGHT);
        this.model = model;
        this.columns = columns;
        packets = model.packets();
        setId("packets");
        setAccessibleText(text("packets.accessible"));
        packets.generationProperty().subscribe(this::replace);
        packets.sizeProperty().subscribe(this::grow);
        model.pickedRowProperty().subscribe(this::revealPicked);
        model.followingProperty().subscribe(this::grow);
        model.findings().generationProperty().subscribe(this::refresh);
        model.notes().generationProperty().subscribe(this::refresh);
        replace();
    }

    /// @param listener called when the columns stand elsewhere
    void onPlaced(Runnable listener) {
        placed = listener;
    }

    private String text(String key) {
        return model.session().messages().text(key);
    }

    /// Of a capture that is followed the newest packets stay in sight.
    private void grow() {
        if (follows()) {
            growTo(packets.sizeProperty().get());
        } else {
            resizeTo(packets.sizeProperty().get());
        }
    }

    private boolean follows() {
        return model.followingProperty().get();
    }

    @Override
    protected void scrolledByHand() {
        if (follows()) {
            model.session().player().pause();
        }
    }

    private void replace() {
        columns.reset();
        grow();
        revealPicked();
    }

    /// Where the picked packet stands; -1 where it does not.
    public int pickedPosition() {
        int row = model.pickedRowProperty().get();
        return row != FileViewModel.NOTHING && packets.shows(row) ? packets.positionOf(row) : -1;
    }

    private void revealPicked() {
        int position = pickedPosition();
        if (position >= 0 && !follows()) {
            reveal(position);
        }
        refresh();
    }

    @Override
    protected PacketLine make() {
        return new PacketLine(columns);
    }

    @Override
    protected void fill(PacketLine line, int index) {
        int row = packets.rowAt(index);
        PacketRow packet = packets.packet(row);
        if (columns.admit(packet)) {
            requestLayout();
        }
        String verdict = Stream.concat(model.notes().on(row).map(_ -> text("notes.mark")).stream(),
                model.findings().verdicts(row).stream().map(found -> text("verdict." + found)))
                .collect(Collectors.joining(", "));
        line.show(row, packet, verdict, row == model.pickedRowProperty().get(),
                () -> model.session().messages().text("packets.spoken", packet.number(), packet.time(), packet.source(),
                        packet.destination(), packet.protocol(), packet.length(), packet.info()));
    }

    @Override
    protected void pressed(int index, double x) {
        model.pick(packets.rowAt(index));
    }

    @Override
    protected boolean keyed(KeyCode code) {
        int position = Math.max(0, pickedPosition());
        int to = moved(code, position);
        if (to >= 0 && to != position) {
            model.pick(packets.rowAt(to));
        }
        return to >= 0;
    }

    @Override
    protected void measured() {
        if (follows()) {
            scrollTo(size());
        } else if (pickedPosition() >= 0) {
            reveal(pickedPosition());
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (columns.place(lineWidth(), character())) {
            placed.run();
            lines().forEach(PacketLine::requestLayout);
        }
    }
}
