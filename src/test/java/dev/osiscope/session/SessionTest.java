package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.HandSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Endpoint ADA = new Endpoint("127.0.0.1", 51_544);
    private static final Endpoint HUB = new Endpoint("127.0.0.1", 3001);
    private static final Endpoint STRANGER = new Endpoint("127.0.0.1", 8080);

    private final HandSource source = new HandSource();
    private final Session session = new Session(source, List.of("Hub", "Ada"));

    @AfterEach
    void close() {
        session.close();
    }

    private static Frame syn(long time, Endpoint from, Endpoint to) {
        return SegmentFrames.LINUX_LOOPBACK
                .segment(time, from, to, 5, 0, TcpFlags.of(TcpFlag.SYN), List.of(), "").frame();
    }

    private static SocketCall call(long time, SocketCall.Kind kind, Endpoint local, Endpoint remote) {
        return new SocketCall(time, "Hub", kind, address(local), remote == null ? null : address(remote), 0, "");
    }

    private static InetSocketAddress address(Endpoint endpoint) {
        return new InetSocketAddress(InetAddress.ofLiteral(endpoint.address()), endpoint.port());
    }

    @Test
    void onlySegmentsOfTheOwnHubsPortAreKept() throws FrameSourceException {
        session.start();
        session.observe(call(1, SocketCall.Kind.LISTEN, HUB, null));
        source.deliver(syn(2, ADA, STRANGER));
        source.deliver(syn(3, ADA, HUB));
        source.deliver(syn(4, STRANGER, ADA));
        source.deliver(new Frame(5, LinkType.ETHERNET, 3, Bytes.wrap(new byte[3]), Provenance.CAPTURED));
        source.deliver(syn(6, HUB, STRANGER));

        SessionSnapshot end = session.end().join();
        List<TrackedSegment> segments = LocalSessions.segments(end.timeline());
        assertEquals(List.of(ADA, HUB), segments.stream().map(TrackedSegment::from).toList());
        assertEquals(List.of(1L, 2L), segments.stream().map(TrackedSegment::frameNumber).toList());
    }

    @Test
    void nothingIsKeptBeforeTheHubListens() throws FrameSourceException {
        session.start();
        source.deliver(syn(1, ADA, HUB));
        session.observe(call(2, SocketCall.Kind.LISTEN, HUB, null));

        assertEquals(1, session.end().join().timeline().size());
    }

    @Test
    void callsAndFramesAreOneOrderOfTime() throws FrameSourceException {
        session.start();
        session.observe(call(1, SocketCall.Kind.LISTEN, HUB, null));
        source.deliver(syn(30, ADA, HUB));
        session.observe(call(20, SocketCall.Kind.BIND, ADA, null));

        SessionSnapshot end = session.end().join();
        assertEquals(List.of(1L, 20L, 30L),
                LongStream.range(0, end.timeline().size())
                        .mapToObj(index -> end.timeline().step((int) index).event().timeNanos()).toList());
    }

    @Test
    void aSourceThatFailsShowsInTheSnapshot() throws FrameSourceException {
        session.start();
        FrameSourceException failure = new FrameSourceException("the interface went away", "ip link set lo up");
        source.end(failure);

        assertTrue(session.await(snapshot -> snapshot.failure().isPresent(), LocalSessions.PATIENCE));
        assertSame(failure, session.snapshot().failure().orElseThrow());
    }

    @Test
    void aSourceThatCannotStartStopsTheSession() {
        FrameSourceException refusal = new FrameSourceException("not permitted", "sudo");
        source.refusing(refusal);

        assertSame(refusal, assertThrows(FrameSourceException.class, session::start));
        assertSame(refusal,
                assertThrows(FrameSourceException.class, () -> LocalSession.capturing(source)));
    }

    @Test
    void waitingEndsWithTheSnapshotThatFulfilsTheCondition() throws FrameSourceException {
        session.start();
        session.observe(call(1, SocketCall.Kind.LISTEN, HUB, null));

        assertTrue(session.await(snapshot -> snapshot.timeline().size() == 1, LocalSessions.PATIENCE));
        assertFalse(session.await(snapshot -> snapshot.timeline().size() == 2, Duration.ofMillis(1)));
        assertFalse(session.await(_ -> false, Duration.ZERO));
        assertTrue(session.await(_ -> true, Duration.ZERO));
    }

    @Test
    void anInterruptEndsTheWaitAndIsNotLost() {
        Thread.currentThread().interrupt();

        assertFalse(session.await(_ -> false, LocalSessions.PATIENCE));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aParticipantThatJoinsIsNamedOnce() {
        session.addParticipant("Bo");
        session.addParticipant("Bo");
        session.addParticipant("Ada");

        assertEquals(List.of("Hub", "Ada", "Bo"), session.end().join().participants());
    }

    @Test
    void theFirstSnapshotNamesTheSource() {
        SessionSnapshot first = session.snapshot();

        assertEquals("a test on lo", first.sourceName());
        assertEquals(Provenance.CAPTURED, first.provenance());
        assertEquals(0, first.timeline().size());
        assertEquals(Optional.empty(), first.failure());
    }

    @Test
    void endingClosesTheSource() {
        session.end().join();

        assertTrue(source.closed());
    }

    @Test
    void aRealHubIsCapturedWithTheSegmentsOfTheKernel() throws IOException, FrameSourceException {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to open a packet socket");
        SessionSnapshot end;
        try (LocalSession local = LocalSession.capturing(new PacketSocketSource("lo"))) {
            end = LocalSessions.demo(local);
        }

        List<TrackedSegment> segments = LocalSessions.segments(end.timeline());
        assertEquals(Provenance.CAPTURED, end.provenance());
        assertTrue(segments.stream()
                .allMatch(segment -> segment.dissection().frame().provenance() == Provenance.CAPTURED));
        assertEquals(3, end.timeline().conversations().size());
        assertEquals(List.of("Hub", "Ada", "Bo", "Cy"), end.participants());
        assertEquals(List.of("SYN", "SYN, ACK", "ACK"),
                segments.stream().limit(3).map(segment -> segment.header().flags().toString()).toList());
        assertTrue(segments.getFirst().header().sequenceNumber() != 0, "the kernel's initial number is random");
        assertEquals(Optional.empty(), end.failure());
        assertEquals(0, end.counters().dropped());
    }
}
