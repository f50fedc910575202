package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.layers.LayerMapping;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.timeline.FrameDigest;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.viewmodel.Times;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The list of packets: all frames of the file, or those that the filter lets through. A row is made, and its frame
/// dissected, when somebody looks at it; the last ones are kept. Used on the JavaFX application thread.
public final class PacketsModel {

    private static final int MOST_KEPT = 1000;

    private final Messages messages;
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper generation = new ReadOnlyIntegerWrapper();
    private final Map<Integer, PacketRow> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<CaptureSession> capture = Optional.empty();
    private IndexSnapshot index;
    private Optional<ShownRows> shown = Optional.empty();
    private long dissected;

    PacketsModel(Messages messages) {
        this.messages = messages;
    }

    /// Shows the packets of another file, or none.
    void show(Optional<CaptureSession> other) {
        capture = other;
        kept.clear();
        shown = Optional.empty();
        index = other.map(CaptureSession::index).orElse(null);
        replace();
    }

    /// Takes a newer index of the same file.
    void take(IndexSnapshot newest) {
        index = newest;
        size.set(count());
    }

    /// Shows only those that a filter lets through, or all.
    void filter(Optional<ShownRows> rows) {
        boolean grown = rows.isPresent() && shown.isPresent() && rows.get().continues(shown.get());
        shown = rows;
        if (grown) {
            size.set(count());
        } else {
            replace();
        }
    }

    /// Those that the filter lets through; empty where there is no filter.
    Optional<ShownRows> filtered() {
        return shown;
    }

    private void replace() {
        size.set(count());
        generation.set(generation.get() + 1);
    }

    private int count() {
        return shown.map(ShownRows::size).orElseGet(() -> index == null ? 0 : index.frames().size());
    }

    /// How many packets are shown.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// Changes whenever the list is another one, and not only a longer one.
    public ReadOnlyIntegerProperty generationProperty() {
        return generation.getReadOnlyProperty();
    }

    /// How many packets there are, shown or not.
    public int total() {
        return index == null ? 0 : index.frames().size();
    }

    /// The row in the file of the packet at `position` of the list.
    public int rowAt(int position) {
        return shown.map(rows -> rows.get(position)).orElse(position);
    }

    /// Where the packet in `row` of the file, or the next one that is shown, stands in the list.
    public int positionOf(int row) {
        return shown.map(rows -> rows.positionOf(row)).orElse(row);
    }

    /// Whether the packet in `row` of the file is shown.
    public boolean shows(int row) {
        int position = positionOf(row);
        return position < size.get() && rowAt(position) == row;
    }

    /// The packet in `row` of the file.
    public PacketRow packet(int row) {
        PacketRow known = kept.get(row);
        if (known != null) {
            return known;
        }
        PacketRow made = make(row);
        kept.put(row, made);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return made;
    }

    private PacketRow make(int row) {
        try {
            dissected++;
            return row(row, FrameDigest.of(capture.orElseThrow().dissection(row)));
        } catch (UncheckedIOException lost) {
            return new PacketRow(String.valueOf(row + 1L), "", "", "", "", "",
                    messages.text("packets.lost", lost.getCause().getMessage()), OsiLayer.PHYSICAL);
        }
    }

    private PacketRow row(int row, FrameDigest digest) {
        FrameIndex frames = index.frames();
        return new PacketRow(
                String.valueOf(row + 1L),
                time(frames, row),
                digest.source(),
                digest.destination(),
                digest.protocol().name(),
                String.valueOf(frames.originalLength(row)),
                messages.text(digest.info()),
                LayerMapping.of(digest.protocol()));
    }

    private String time(FrameIndex frames, int row) {
        return frames.timed(row) ? Times.seconds(frames.timeNanos(row) - frames.timeNanos(0)) : "";
    }

    /// How many frames were dissected for rows so far: for the tests of its cost.
    public long dissected() {
        return dissected;
    }
}
