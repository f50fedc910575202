package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A conversation whose segments arrive when the script says so, with the states of both ends after each line.
final class ArrivalScript {

    static final Endpoint CLIENT = new Endpoint("10.0.0.2", 40_000);
    static final Endpoint SERVER = new Endpoint("10.0.0.1", 3001);
    /// The initial sequence numbers: those of the server begin near the end, so that they run over.
    static final long CLIENT_ISN = 1_000;
    static final long SERVER_ISN = (1L << 32) - 1;

    final ArrivalTracker ends = new ArrivalTracker();
    private final TcpTracker tracker = TcpTracker.following(8);
    private final Map<String, TrackedSegment> sent = new HashMap<>();
    private TrackedSegment last;
    private long number;

    ArrivalScript() {
        ends.listen(SERVER);
    }

    /// `end` sends a segment, which is called `name` from now on; its numbers count from the initial ones.
    ArrivalScript send(String name, End end, long sequence, long acknowledgment, String data, TcpFlag... flags) {
        boolean client = end == End.CLIENT;
        number++;
        long seq = ((client ? CLIENT_ISN : SERVER_ISN) + sequence) % (1L << 32);
        long ack = ((client ? SERVER_ISN : CLIENT_ISN) + acknowledgment) % (1L << 32);
        last = ends.send(tracker.track(number, SegmentFrames.LAB_WIRE.segment(number, client ? CLIENT : SERVER,
                client ? SERVER : CLIENT, seq, TcpFlags.of(flags).ack() ? ack : 0, TcpFlags.of(flags), List.of(), data))
                .orElseThrow());
        sent.put(name, last);
        return this;
    }

    /// What was sent under this name arrives.
    ArrivalScript arrive(String name) {
        TrackedSegment segment = sent.get(name);
        ends.arrive(segment, segment.dissection());
        return this;
    }

    /// Sent, and there at once.
    ArrivalScript carry(End end, long sequence, long acknowledgment, String data, TcpFlag... flags) {
        return send("carried", end, sequence, acknowledgment, data, flags).arrive("carried");
    }

    ArrivalScript call(End end, TcpEvent event) {
        ends.call(end == End.CLIENT ? CLIENT : SERVER, end == End.CLIENT ? SERVER : CLIENT, event);
        return this;
    }

    ArrivalScript open() {
        return carry(End.CLIENT, 0, 0, "", TcpFlag.SYN).carry(End.SERVER, 0, 1, "", TcpFlag.SYN, TcpFlag.ACK)
                .carry(End.CLIENT, 1, 1, "", TcpFlag.ACK).states(TcpState.ESTABLISHED, TcpState.ESTABLISHED);
    }

    ArrivalScript states(TcpState client, TcpState server) {
        TrackedSegment now = ends.shown(last, List.of());
        boolean byClient = last.sender() == End.CLIENT;
        assertEquals(List.of(client, server), byClient ? List.of(now.senderState(), now.receiverState())
                : List.of(now.receiverState(), now.senderState()));
        return this;
    }
}
