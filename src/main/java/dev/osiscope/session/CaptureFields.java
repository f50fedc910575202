package dev.osiscope.session;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.frame.Frame;
import java.util.Optional;
import java.util.Set;

/// The fields of each frame of an open capture file, one frame after the other as the index has them: what a filter is
/// asked of. For use by one thread at a time, which may not be interrupted.
public final class CaptureFields {

    private final CaptureSession session;
    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Memory memory = new Memory(TcpJudge::new);
    private final TcpTracker tracker = TcpTracker.following(FileFields.FOLLOWED);
    private Optional<FramePlace> place = Optional.empty();

    /// Stands before the first frame of `session`.
    public CaptureFields(CaptureSession session) {
        this.session = session;
    }

    /// How many frames were gone over: the row of the next one.
    public int row() {
        return place.map(last -> (int) last.number()).orElse(0);
    }

    /// Goes to the next frame.
    ///
    /// @return its fields; empty where the newest index has no more. Called again, it goes on where that has grown
    /// @throws java.io.UncheckedIOException where the file can't be read any more
    public Optional<FrameFields> next() {
        int row = row();
        if (row >= session.index().frames().size()) {
            return Optional.empty();
        }
        Frame frame = session.frame(row);
        FramePlace here = place.map(last -> last.next(frame.timeNanos()))
                .orElseGet(() -> FramePlace.first(frame.timeNanos()));
        place = Optional.of(here);
        Dissection dissection = dissector.dissect(frame, here.number(), memory);
        return Optional.of(FrameFields.next(here, dissection, tracker));
    }
}
