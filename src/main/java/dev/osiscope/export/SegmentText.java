package dev.osiscope.export;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
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

    /// The states after it, client's first: `SYN-SENT | LISTEN`.
    static String states(TrackedSegment segment) {
        TcpState client = segment.sender() == End.CLIENT ? segment.senderState() : segment.receiverState();
        TcpState server = segment.sender() == End.CLIENT ? segment.receiverState() : segment.senderState();
        return client + " | " + server;
    }

    /// Nanoseconds as seconds with six places: `0.000125`.
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / NANOS_PER_SECOND);
    }
}
