package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A conversation written as a script: what each end sends, and what the tracker must then say. Both ends
/// number their segments as a real TCP does; a segment reaches the other end at once unless it is sent
/// within [#crossing].
final class TcpScript {

    static final Endpoint CLIENT = new Endpoint("127.0.0.1", 51_544);
    static final Endpoint SERVER = new Endpoint("127.0.0.1", 3001);

    final TcpTracker tracker;
    final List<Conversation> renumbered = new ArrayList<>();

    private final Endpoint clientEndpoint;
    private final Endpoint serverEndpoint;
    private final Map<End, Long> next = new EnumMap<>(End.class);
    private final Map<End, Long> heard = new EnumMap<>(End.class);
    private long frames;
    private long nanos;
    private int identification;
    private int window = SegmentFrames.LARGE_WINDOW;
    private List<TcpOption> options = List.of();
    private boolean crossing;
    private TrackedSegment last;

    TcpScript() {
        this(2_917_293_075L, 1_084_711_002L);
    }

    TcpScript(long clientIsn, long serverIsn) {
        this(null, CLIENT, SERVER, clientIsn, serverIsn);
    }

    private TcpScript(TcpScript other, Endpoint client, Endpoint server, long clientIsn, long serverIsn) {
        tracker = other == null ? new TcpTracker((_, now) -> renumbered.add(now)) : other.tracker;
        frames = other == null ? 0 : other.frames;
        nanos = other == null ? 0 : other.nanos;
        clientEndpoint = client;
        serverEndpoint = server;
        next.put(End.CLIENT, clientIsn);
        next.put(End.SERVER, serverIsn);
    }

    /// The next conversation for the same tracker, between other endpoints or with other ISNs.
    TcpScript then(Endpoint client, long clientIsn, long serverIsn) {
        return new TcpScript(this, client, serverEndpoint, clientIsn, serverIsn);
    }

    TrackedSegment last() {
        return last;
    }

    TcpScript syn(End end) {
        return send(end, "", TcpFlag.SYN);
    }

    TcpScript synAck(End end) {
        return send(end, "", TcpFlag.SYN, TcpFlag.ACK);
    }

    TcpScript ack(End end) {
        return send(end, "", TcpFlag.ACK);
    }

    TcpScript data(End end, String text) {
        return send(end, text, TcpFlag.PSH, TcpFlag.ACK);
    }

    TcpScript fin(End end) {
        return send(end, "", TcpFlag.FIN, TcpFlag.ACK);
    }

    TcpScript rst(End end) {
        return send(end, "", TcpFlag.RST);
    }

    TcpScript rstAck(End end) {
        return send(end, "", TcpFlag.RST, TcpFlag.ACK);
    }

    TcpScript handshake() {
        return syn(End.CLIENT).synAck(End.SERVER).ack(End.CLIENT);
    }

    /// What happens in `part` is sent before either end has heard the other's segments of it.
    TcpScript crossing(Runnable part) {
        crossing = true;
        part.run();
        crossing = false;
        heard.put(End.CLIENT, next.get(End.SERVER));
        heard.put(End.SERVER, next.get(End.CLIENT));
        return this;
    }

    /// Sends the numbers from `sequence` again.
    TcpScript again(End end, long sequence, String text, TcpFlag... flags) {
        return deliver(end, sequence, text, TcpFlags.of(flags));
    }

    /// Lets time pass.
    TcpScript pause(long millis) {
        nanos += millis * 1_000_000;
        return this;
    }

    /// The window of the segments from now on.
    TcpScript window(int size) {
        window = size;
        return this;
    }

    /// The options of the segments from now on.
    TcpScript options(TcpOption... next) {
        options = List.of(next);
        return this;
    }

    /// The identification of the next packet; those after it have none.
    TcpScript identification(int value) {
        identification = value;
        return this;
    }

    /// Sends an acknowledgment of another number than the last one heard.
    TcpScript ackOf(End end, long number) {
        heard.put(end, number);
        return deliver(end, next.get(end), "", TcpFlags.of(TcpFlag.ACK));
    }

    /// Sends nothing: what an end has sent is not seen by the tracker.
    TcpScript missed(End end, int numbers) {
        next.merge(end, (long) numbers, TcpScript::sum);
        heard.put(end.other(), next.get(end));
        return this;
    }

    private TcpScript send(End end, String text, TcpFlag... flags) {
        TcpFlags set = TcpFlags.of(flags);
        deliver(end, next.get(end), text, set);
        long used = text.length() + (set.syn() ? 1L : 0) + (set.fin() ? 1L : 0);
        next.merge(end, used, TcpScript::sum);
        if (!crossing) {
            heard.put(end.other(), next.get(end));
        }
        return this;
    }

    private TcpScript deliver(End end, long sequence, String text, TcpFlags flags) {
        long acknowledgment = flags.ack() ? heard.getOrDefault(end, 0L) : 0;
        Endpoint from = end == End.CLIENT ? clientEndpoint : serverEndpoint;
        Endpoint to = end == End.CLIENT ? serverEndpoint : clientEndpoint;
        frames++;
        nanos++;
        last = tracker.track(frames, SegmentFrames.LINUX_LOOPBACK.segment(nanos, identification, from, to, sequence,
                acknowledgment, flags, window, options, text)).orElseThrow();
        identification = 0;
        return this;
    }

    private static long sum(long one, long other) {
        return one + other & 0xffff_ffffL;
    }

    /// The segment just sent plays this part.
    TcpScript is(SegmentRole role) {
        assertEquals(role, last.role(), this::where);
        return this;
    }

    /// The segment just sent shows these changes, in this order: `CLIENT SYN-SENT`.
    TcpScript changes(String... changes) {
        List<String> shown = last.changes().stream().map(change -> change.end() + " " + change.to()).toList();
        assertEquals(Arrays.asList(changes), shown, this::where);
        return this;
    }

    /// The states of client and server are now these.
    TcpScript states(TcpState client, TcpState server) {
        boolean clientSent = last.sender() == End.CLIENT;
        assertEquals(client, clientSent ? last.senderState() : last.receiverState(), this::where);
        assertEquals(server, clientSent ? last.receiverState() : last.senderState(), this::where);
        return this;
    }

    /// The relative numbers of the segment just sent; an acknowledgment of -1 stands for none.
    TcpScript numbers(long sequence, long acknowledgment) {
        assertEquals(sequence, last.sequence(), this::where);
        assertEquals(acknowledgment, last.acknowledgment().orElse(-1L), this::where);
        return this;
    }

    TcpScript repeats(long frameNumber) {
        assertEquals(frameNumber, last.repeats().orElse(-1L), this::where);
        return this;
    }

    /// The segment just sent was sent because of this.
    TcpScript because(Trigger trigger) {
        assertEquals(Optional.of(trigger), last.trigger(), this::where);
        return this;
    }

    TcpScript stream(int number) {
        assertEquals(number, last.conversation().number(), this::where);
        return this;
    }

    private String where() {
        return "frame " + last.frameNumber() + ", " + last.sender() + " " + last.header().flags() + ": "
                + last.changes().stream().map(StateChange::toString).collect(Collectors.joining("; "));
    }
}
