package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.SegmentScript;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A conversation written as a script: what each end sends, and what the tracker must then say.
final class TcpScript extends SegmentScript<TcpScript> {

    static final Endpoint CLIENT = new Endpoint("127.0.0.1", 51_544);
    static final Endpoint SERVER = new Endpoint("127.0.0.1", 3001);

    final TcpTracker tracker;
    final List<Conversation> renumbered = new ArrayList<>();

    private TrackedSegment last;

    TcpScript() {
        this(CLIENT_ISN, SERVER_ISN);
    }

    TcpScript(long clientIsn, long serverIsn) {
        this(null, CLIENT, clientIsn, serverIsn);
    }

    private TcpScript(TcpScript other, Endpoint client, long clientIsn, long serverIsn) {
        super(SegmentFrames.LINUX_LOOPBACK, client, SERVER, clientIsn, serverIsn);
        tracker = other == null ? new TcpTracker((_, now) -> renumbered.add(now)) : other.tracker;
        frames = other == null ? 0 : other.frames;
        nanos = other == null ? 0 : other.nanos;
    }

    /// The next conversation for the same tracker, between other endpoints or with other ISNs.
    TcpScript then(Endpoint client, long clientIsn, long serverIsn) {
        return new TcpScript(this, client, clientIsn, serverIsn);
    }

    TrackedSegment last() {
        return last;
    }

    @Override
    protected TcpScript self() {
        return this;
    }

    @Override
    protected void deliver(Dissection frame) {
        last = tracker.track(frames, frame).orElseThrow();
    }

    TcpScript rst(End end) {
        return send(end, "", TcpFlag.RST);
    }

    TcpScript rstAck(End end) {
        return send(end, "", TcpFlag.RST, TcpFlag.ACK);
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
