package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.List;

/// Traces of conversations that nobody would want to look at step by step.
final class LongTraces {

    private static final Endpoint CLIENT = new Endpoint("10.0.0.1", 50_000);
    private static final Endpoint SERVER = new Endpoint("10.0.0.2", 4000);
    private static final long START = 1_700_000_000_000_000_000L;
    private static final long MILLISECOND = 1_000_000;

    private LongTraces() {}

    /// The data of a client in segments of ten bytes, each acknowledged.
    ///
    /// @param count how many segments there are
    static SegmentTrace of(int count) {
        TcpTracker tracker = new TcpTracker((guessed, real) -> { });
        SegmentTrace trace = new SegmentTrace();
        TcpFlags ack = TcpFlags.of(TcpFlag.ACK);
        for (int index = 0; index < count; index++) {
            boolean client = index % 2 == 0;
            long next = 1 + index / 2 * 10L;
            Dissection frame = SegmentFrames.RAW.segment(START + index * MILLISECOND, client ? CLIENT : SERVER,
                    client ? SERVER : CLIENT, client ? next : 1, client ? 1 : next + 10, ack, List.of(),
                    client ? "0123456789" : "");
            int step = index;
            tracker.track(index + 1L, frame).ifPresent(segment -> trace.add(step, segment));
        }
        return trace;
    }
}
