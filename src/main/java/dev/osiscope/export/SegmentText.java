package dev.osiscope.export;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
import java.util.List;
import java.util.Locale;

/// What the ladders as text write of a segment, column by column.
final class SegmentText {

    private static final double NANOS_PER_SECOND = 1e9;

    private SegmentText() {}

    /// `seq=1 ack=12 len=0`.
    static String numbers(TrackedSegment segment) {
        return "seq=" + segment.sequence()
                + segment.acknowledgment().map(number -> " ack=" + number).orElse("")
                + " len=" + segment.payloadLength();
    }

    /// The states after it, client's first, and before one that an end passes on the way to it:
    /// `FIN-WAIT-2 | CLOSE-WAIT → LAST-ACK`.
    static String states(TrackedSegment segment) {
        return states(segment, End.CLIENT) + " | " + states(segment, End.SERVER);
    }

    private static String states(TrackedSegment segment, End end) {
        List<StateChange> changes = segment.changes().stream().filter(change -> change.end() == end).toList();
        TcpState reached = segment.sender() == end ? segment.senderState() : segment.receiverState();
        return changes.isEmpty() ? reached.toString() : StateChange.passed(changes);
    }

    /// Nanoseconds as seconds with six places: `0.000125`.
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / NANOS_PER_SECOND);
    }
}
