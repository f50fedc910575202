package dev.osiscope.session;

import dev.osiscope.frame.Provenance;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.pcapng.FileInterface;
import java.util.function.UnaryOperator;

/// What a live capture shows of its recording's index: its frames were captured just now, not read from somebody's file,
/// and a block that is not there as a whole yet is no damage while it is being written.
final class LiveIndex implements UnaryOperator<IndexSnapshot> {

    private final Provenance provenance;
    private volatile boolean written = true;

    /// @param provenance of the frames
    LiveIndex(Provenance provenance) {
        this.provenance = provenance;
    }

    /// From now on nobody writes the recording.
    void ended() {
        written = false;
    }

    @Override
    public IndexSnapshot apply(IndexSnapshot found) {
        return new IndexSnapshot(found.frames(), found.tcp(), found.udp(),
                found.interfaces().stream().map(this::live).toList(), found.progress(), found.atEnd(),
                found.stop().filter(stop -> !written || !stop.cutShort()));
    }

    private FileInterface live(FileInterface on) {
        return new FileInterface(on.name(), on.linkType(), on.snapLength(), on.unit(),
                on.provenance() == Provenance.FILE ? provenance : on.provenance());
    }
}
