package dev.osiscope.lab.wire;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.frame.Frame;
import java.util.Collection;
import java.util.Set;

/// Reads frames one after the other and gives the fields that a display filter is asked of, with what the frames before
/// brought.
public final class FrameReader {

    /// How many conversations are followed at once; those that had a segment last.
    private static final int CONVERSATIONS = 4_096;

    private final FrameDissector dissector;
    private final Memory memory = new Memory(TcpJudge::new);
    private final TcpTracker tracker = TcpTracker.following(CONVERSATIONS);
    private FramePlace place;

    /// A reader that knows of these frames.
    ///
    /// @param hubPorts the ports whose payload is read as the hub's messages
    /// @param before   frames that were sent before
    public FrameReader(Set<Integer> hubPorts, Collection<WireFrame> before) {
        dissector = new FrameDissector(hubPorts);
        before.forEach(this::next);
    }

    /// The fields of the next frame, and what it says with the frames before it.
    public FieldsRead next(WireFrame frame) {
        return next(frame.number(), frame.seen());
    }

    /// The same of a frame of a file.
    ///
    /// @param number its number there
    public FieldsRead next(long number, Frame frame) {
        long nanos = frame.timeNanos();
        place = place == null ? new FramePlace(number, nanos, 0, 0)
                : new FramePlace(number, nanos, place.sinceFirst() + nanos - place.nanos(), nanos - place.nanos());
        Dissection dissection = dissector.dissect(frame, number, memory);
        return new FieldsRead(dissection, new FrameFields(place, dissection, tracker.track(number, dissection)));
    }

    /// What was read of a frame.
    ///
    /// @param dissection what it says
    /// @param fields     its fields
    public record FieldsRead(Dissection dissection, FrameFields fields) {}
}
