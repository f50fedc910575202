package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session written as a script: the calls of Ada and the hub, and the segments between them. Both ends
/// number their segments as a real TCP does; a segment reaches the other end at once unless it is sent
/// within [#crossing].
final class TimelineScript {

    static final Endpoint ADA = new Endpoint("127.0.0.1", 51_544);
    static final Endpoint HUB = new Endpoint("127.0.0.1", SegmentFrames.HUB_PORT);
    static final long CLIENT_ISN = 2_917_293_075L;
    static final long SERVER_ISN = 1_084_711_002L;

    final TimelineBuilder builder = new TimelineBuilder();

    private final SegmentFrames frames;
    private final Endpoint client;
    private final Endpoint server;
    private final Map<End, Long> next = new EnumMap<>(Map.of(End.CLIENT, CLIENT_ISN, End.SERVER, SERVER_ISN));
    private final Map<End, Long> heard = new EnumMap<>(End.class);
    private List<TcpOption> options = List.of();
    private int identification;
    private int window = SegmentFrames.LARGE_WINDOW;
    private boolean crossing;
    private long frameNumber;
    private long time;

    TimelineScript(SegmentFrames frames) {
        this(frames, HUB);
    }

    TimelineScript(SegmentFrames frames, Endpoint server) {
        this.frames = frames;
        this.client = ADA;
        this.server = server;
    }

    Timeline timeline() {
        return builder.snapshot();
    }

    TimelineScript options(TcpOption... next) {
        options = List.of(next);
        return this;
    }

    /// Lets time pass.
    TimelineScript pause(long millis) {
        time += millis * 1_000_000;
        return this;
    }

    /// The window of the segments from now on.
    TimelineScript window(int size) {
        window = size;
        return this;
    }

    /// The identification of the next packet; those after it have none.
    TimelineScript identification(int value) {
        identification = value;
        return this;
    }

    TimelineScript handshake() {
        return syn(End.CLIENT).synAck(End.SERVER).ack(End.CLIENT);
    }

    TimelineScript syn(End end) {
        return send(end, "", TcpFlag.SYN);
    }

    TimelineScript synAck(End end) {
        return send(end, "", TcpFlag.SYN, TcpFlag.ACK);
    }

    TimelineScript ack(End end) {
        return send(end, "", TcpFlag.ACK);
    }

    TimelineScript data(End end, String text) {
        return send(end, text, TcpFlag.PSH, TcpFlag.ACK);
    }

    TimelineScript fin(End end) {
        return send(end, "", TcpFlag.FIN, TcpFlag.ACK);
    }

    /// What happens in `part` is sent before either end has heard the other's segments of it.
    TimelineScript crossing(Runnable part) {
        crossing = true;
        part.run();
        crossing = false;
        heard.put(End.CLIENT, next.get(End.SERVER));
        heard.put(End.SERVER, next.get(End.CLIENT));
        return this;
    }

    TimelineScript send(End end, String text, TcpFlag... flags) {
        again(end, next.get(end), text, flags);
        TcpFlags set = TcpFlags.of(flags);
        next.merge(end, text.length() + (set.syn() ? 1L : 0) + (set.fin() ? 1L : 0), Long::sum);
        if (!crossing) {
            heard.put(end.other(), next.get(end));
        }
        return this;
    }

    /// Sends the numbers from `sequence` again.
    TimelineScript again(End end, long sequence, String text, TcpFlag... flags) {
        TcpFlags set = TcpFlags.of(flags);
        return raw(end, sequence, set.ack() ? heard.getOrDefault(end, 0L) : 0, text, flags);
    }

    TimelineScript raw(End end, long sequence, long acknowledgment, String text, TcpFlag... flags) {
        Endpoint from = end == End.CLIENT ? client : server;
        Endpoint to = end == End.CLIENT ? server : client;
        assertTrue(builder.segment(++frameNumber, frames.segment(++time, identification, from, to, sequence,
                acknowledgment, TcpFlags.of(flags), window, options, text)));
        identification = 0;
        return this;
    }

    /// Sends a segment whose data offset says a header that is too short.
    TimelineScript broken(End end) {
        Endpoint from = end == End.CLIENT ? client : server;
        Endpoint to = end == End.CLIENT ? server : client;
        assertTrue(builder.segment(++frameNumber, SegmentFrames.withDataOffset(0, frames.segment(++time, from, to,
                next.get(end), heard.getOrDefault(end, 0L), TcpFlags.of(TcpFlag.ACK), options, ""))));
        return this;
    }

    TimelineScript ada(SocketCallKind kind) {
        return ada(kind, 0, "");
    }

    TimelineScript ada(SocketCallKind kind, int byteCount, String text) {
        return call("Ada", kind, Optional.of(client), Optional.of(server), byteCount, text);
    }

    TimelineScript hub(SocketCallKind kind) {
        return call("Hub", kind, Optional.of(server), Optional.of(client), 0, "");
    }

    TimelineScript listen() {
        return call("Hub", SocketCallKind.LISTEN, Optional.of(server), Optional.empty(), 0, "");
    }

    TimelineScript call(
            String who, SocketCallKind kind, Optional<Endpoint> local, Optional<Endpoint> remote, int byteCount,
            String text) {
        return event(new TimelineEvent.SocketCalled(++time, who, kind, local, remote, byteCount, text));
    }

    TimelineScript emitter(EmitterUseKind kind, String data, int listeners) {
        return event(new TimelineEvent.EmitterUsed(
                ++time, "Hub", kind, "message", data, listeners, List.of(), Optional.of(server), Optional.of(client)));
    }

    TimelineScript scrub(String before, String after) {
        return scrub(before, after, false);
    }

    TimelineScript refuse(String before, String after) {
        return scrub(before, after, true);
    }

    private TimelineScript scrub(String before, String after, boolean refused) {
        return event(new TimelineEvent.MessageScrubbed(++time, "Hub", "control characters", before, after, refused,
                Optional.of(server), Optional.of(client)));
    }

    TimelineScript event(TimelineEvent event) {
        builder.event(event);
        return this;
    }
}
