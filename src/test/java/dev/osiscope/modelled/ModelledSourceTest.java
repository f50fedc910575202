package dev.osiscope.modelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.TimelineEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A real hub and a real client, whose segments are told from their socket calls.
class ModelledSourceTest {

    private LocalSession session;

    @BeforeEach
    void startTheHub() throws FrameSourceException {
        session = LocalSession.modelled();
        session.stage().startHub().join();
        session.addClient("Ada").join();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<TrackedSegment> segments() {
        return LocalSessions.segments(session.snapshot().timeline());
    }

    /// Waits for a segment of this role in the conversation of this number.
    private void awaitRole(int conversation, SegmentRole role) {
        assertTrue(session.await(snapshot -> LocalSessions.segments(snapshot.timeline()).stream()
                .anyMatch(segment -> segment.conversation().number() == conversation && segment.role() == role),
                LocalSessions.PATIENCE), () -> "no " + role + " in " + lines(conversation));
    }

    /// The segments of one conversation: `CLIENT SYN seq=0 len=0`.
    private List<String> lines(int conversation) {
        return segments().stream().filter(segment -> segment.conversation().number() == conversation)
                .map(segment -> segment.sender() + " " + segment.header().flags() + " seq=" + segment.sequence()
                        + segment.acknowledgment().map(number -> " ack=" + number).orElse("")
                        + " len=" + segment.payloadLength())
                .toList();
    }

    private List<SegmentRole> roles(int conversation) {
        return segments().stream().filter(segment -> segment.conversation().number() == conversation)
                .map(TrackedSegment::role).toList();
    }

    private void connect(int conversation) {
        session.stage().connect("Ada").join();
        awaitRole(conversation, SegmentRole.HANDSHAKE_ACK);
    }

    @Test
    void aConversationOpensTalksAndClosesInFourSegments() {
        connect(0);
        session.stage().send("Ada", "hello, hub").join();
        awaitRole(0, SegmentRole.PURE_ACK);
        session.stage().close("Ada").join();
        awaitRole(0, SegmentRole.LAST_ACK);

        assertEquals(List.of(
                "CLIENT SYN seq=0 len=0",
                "SERVER SYN, ACK seq=0 ack=1 len=0",
                "CLIENT ACK seq=1 ack=1 len=0",
                "CLIENT PSH, ACK seq=1 ack=1 len=11",
                "SERVER ACK seq=1 ack=12 len=0",
                "CLIENT FIN, ACK seq=12 ack=1 len=0",
                "SERVER ACK seq=1 ack=13 len=0",
                "SERVER FIN, ACK seq=1 ack=13 len=0",
                "CLIENT ACK seq=13 ack=2 len=0"), lines(0));
        assertEquals(List.of(SegmentRole.SYN, SegmentRole.SYN_ACK, SegmentRole.HANDSHAKE_ACK, SegmentRole.DATA,
                SegmentRole.PURE_ACK, SegmentRole.FIRST_FIN, SegmentRole.ACK_OF_FIRST_FIN, SegmentRole.SECOND_FIN,
                SegmentRole.LAST_ACK), roles(0));
        assertEquals(TcpState.TIME_WAIT, segments().getLast().senderState());
        assertEquals(TcpState.CLOSED, segments().getLast().receiverState());
    }

    @Test
    void theDataIsWhatTheClientWrote() {
        connect(0);
        session.stage().send("Ada", "grüß Gott").join();
        awaitRole(0, SegmentRole.DATA);

        Frame frame = data().dissection().frame();
        assertFalse(frame.truncated());
        assertEquals("grüß Gott\n", frame.bytes().from(40).text(StandardCharsets.UTF_8));
    }

    @Test
    void aLongMessageIsACutFrameWithoutInventedBytes() {
        connect(0);
        session.stage().send("Ada", "x".repeat(300)).join();
        awaitRole(0, SegmentRole.PURE_ACK);

        TrackedSegment data = data();
        Frame frame = data.dissection().frame();
        assertEquals(301, data.payloadLength());
        assertTrue(frame.truncated());
        assertEquals(341, frame.originalLength());
        assertEquals(40, frame.bytes().length(), "the headers alone: the report does not hold the whole text");
        assertTrue(lines(0).contains("SERVER ACK seq=1 ack=302 len=0"), () -> lines(0).toString());
    }

    private TrackedSegment data() {
        return segments().stream().filter(segment -> segment.role() == SegmentRole.DATA).findFirst().orElseThrow();
    }

    @Test
    void anAbortIsAnRstAndNothingFollows() {
        connect(0);
        session.stage().abort("Ada").join();
        awaitRole(0, SegmentRole.RST);
        session.end().join();

        assertEquals(List.of(SegmentRole.SYN, SegmentRole.SYN_ACK, SegmentRole.HANDSHAKE_ACK, SegmentRole.RST),
                roles(0));
        assertEquals("step.rst.called.what", steps().stream()
                .filter(step -> step.segment().filter(segment -> segment.role() == SegmentRole.RST).isPresent())
                .findFirst().orElseThrow().what().key());
    }

    private List<Step> steps() {
        var timeline = session.snapshot().timeline();
        return IntStream.range(0, timeline.size()).mapToObj(timeline::step).toList();
    }

    @Test
    void theSameClientOpensANewConversationFromANewPort() {
        connect(0);
        session.stage().close("Ada").join();
        awaitRole(0, SegmentRole.LAST_ACK);
        connect(1);
        session.stage().send("Ada", "again").join();
        awaitRole(1, SegmentRole.PURE_ACK);

        var conversations = session.snapshot().timeline().conversations();
        assertEquals(2, conversations.size());
        assertNotEquals(conversations.get(0).client(), conversations.get(1).client());
        assertEquals(conversations.get(0).server(), conversations.get(1).server());
        assertEquals(List.of("CLIENT SYN seq=0 len=0", "SERVER SYN, ACK seq=0 ack=1 len=0",
                "CLIENT ACK seq=1 ack=1 len=0", "CLIENT PSH, ACK seq=1 ack=1 len=6",
                "SERVER ACK seq=1 ack=7 len=0"), lines(1));
    }

    @Test
    void whatIsWrittenRightAfterConnectComesAfterTheHandshake() {
        CompletableFuture<Void> sent = session.stage().connect("Ada")
                .thenCompose(_ -> session.stage().send("Ada", "early"))
                .thenCompose(_ -> session.stage().close("Ada"));
        sent.join();
        awaitRole(0, SegmentRole.LAST_ACK);

        assertEquals(List.of(SegmentRole.SYN, SegmentRole.SYN_ACK, SegmentRole.HANDSHAKE_ACK, SegmentRole.DATA),
                roles(0).subList(0, 4), () -> lines(0).toString());
    }

    @Test
    void everySegmentIsAModelWithoutALinkHeader() {
        connect(0);
        session.stage().send("Ada", "hello, hub").join();
        awaitRole(0, SegmentRole.PURE_ACK);
        session.end().join();

        List<Provenance> provenances = new ArrayList<>();
        for (TrackedSegment segment : segments()) {
            provenances.add(segment.dissection().frame().provenance());
            assertEquals(LinkType.RAW, segment.dissection().frame().linkType());
        }
        assertEquals(List.of(Provenance.MODELLED), provenances.stream().distinct().toList());
        assertEquals(Provenance.MODELLED, session.snapshot().provenance());
        assertEquals(segments().size(), session.snapshot().counters().received());
        assertEquals(0, session.snapshot().counters().dropped());
        assertTrue(steps().stream().filter(step -> !(step.event() instanceof TimelineEvent.SegmentSeen))
                .allMatch(step -> step.event().provenance() == Provenance.APPLICATION));
    }
}
