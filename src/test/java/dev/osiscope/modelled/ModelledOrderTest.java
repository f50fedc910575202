package dev.osiscope.modelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.EmitterCall;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpHeader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reports in the orders in which one thread may give them that serves both ends.
class ModelledOrderTest {

    private static final InetSocketAddress ADA = address(51_544);
    private static final InetSocketAddress HUB = address(3001);

    private final ModelledSource source = new ModelledSource();
    private final List<String> sent = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private long time = 100;

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    @BeforeEach
    void start() {
        source.start(new FrameSink() {
            @Override
            public void accept(Frame frame) {
                frames.add(frame);
                TcpHeader header = new FrameDissector(Set.of()).dissect(frame).header(TcpHeader.class).orElseThrow();
                sent.add(header.sourcePort() + " " + header.flags() + " " + header.sequenceNumber() + " "
                        + header.acknowledgmentNumber());
            }

            @Override
            public void failed(FrameSourceException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private void ada(SocketCall.Kind kind, int byteCount, String text) {
        time += 10;
        source.observe(new SocketCall(time, "Ada", kind, ADA, HUB, byteCount, text));
    }

    private void hub(SocketCall.Kind kind) {
        hub(kind, 0, "");
    }

    private void hub(SocketCall.Kind kind, int byteCount, String text) {
        time += 10;
        source.observe(new SocketCall(time, "Hub", kind, HUB, ADA, byteCount, text));
    }

    /// A conversation whose three segments of the handshake were sent.
    private void handshake() {
        ada(SocketCall.Kind.CONNECT, 0, "");
        hub(SocketCall.Kind.ACCEPT);
        sent.clear();
        frames.clear();
    }

    private void connected() {
        time += 10;
        source.observe(new EmitterCall(time, "Ada", EmitterCall.Kind.EMIT, ADA, HUB, "connect", "", 0, List.of()));
    }

    @Test
    void aClientThatIsConnectedProvesTheHandshakeBeforeTheHubAccepts() {
        ada(SocketCall.Kind.CONNECT, 0, "");
        connected();
        ada(SocketCall.Kind.WRITE, 6, "hello\n");
        hub(SocketCall.Kind.ACCEPT);

        assertEquals(List.of("51544 SYN 0 0", "3001 SYN, ACK 0 1", "51544 ACK 1 1", "51544 PSH, ACK 1 1"), sent);
    }

    @Test
    void aRefusedConnectHasNoFin() {
        ada(SocketCall.Kind.CONNECT, 0, "");
        ada(SocketCall.Kind.CLOSE, 0, "");

        assertEquals(List.of("51544 SYN 0 0"), sent);
    }

    @Test
    void bothEndsThatCloseAtOnceAcknowledgeEachOther() {
        ada(SocketCall.Kind.CONNECT, 0, "");
        hub(SocketCall.Kind.ACCEPT);
        ada(SocketCall.Kind.CLOSE, 0, "");
        hub(SocketCall.Kind.CLOSE);

        assertEquals(List.of("51544 FIN, ACK 1 1", "3001 FIN, ACK 1 2", "51544 ACK 2 2"), sent.subList(3, sent.size()));
    }

    @Test
    void theSamePairOfEndpointsBeginsAnew() {
        ada(SocketCall.Kind.CONNECT, 0, "");
        hub(SocketCall.Kind.ACCEPT);
        ada(SocketCall.Kind.ABORT, 0, "");
        ada(SocketCall.Kind.CONNECT, 0, "");
        hub(SocketCall.Kind.ACCEPT);

        assertEquals(List.of("51544 RST, ACK 1 1", "51544 SYN 0 0", "3001 SYN, ACK 0 1", "51544 ACK 1 1"),
                sent.subList(3, sent.size()));
    }

    @Test
    void aCallOfAConversationThatWasNotSeenToBeginIsNoSegment() {
        ada(SocketCall.Kind.WRITE, 6, "hello\n");
        connected();

        assertEquals(List.of(), sent);
    }

    @Test
    void aSecondReadOfWhatIsAcknowledgedIsNoSegment() {
        handshake();
        ada(SocketCall.Kind.WRITE, 4, "one\n");
        ada(SocketCall.Kind.WRITE, 4, "two\n");
        hub(SocketCall.Kind.READ, 4, "one\n");
        hub(SocketCall.Kind.READ, 4, "two\n");

        assertEquals(List.of("51544 PSH, ACK 1 1", "51544 PSH, ACK 5 1", "3001 ACK 1 9"), sent);
    }

    @Test
    void whatADataSegmentAcknowledgedNeedsNoAckOfItsOwn() {
        handshake();
        ada(SocketCall.Kind.WRITE, 4, "one\n");
        hub(SocketCall.Kind.WRITE, 4, "two\n");
        hub(SocketCall.Kind.READ, 4, "one\n");

        assertEquals(List.of("51544 PSH, ACK 1 1", "3001 PSH, ACK 1 5"), sent);
    }

    @Test
    void aSocketThatFailedSendsNoFin() {
        handshake();
        hub(SocketCall.Kind.READ, SocketCall.FAILED, "Connection reset");
        hub(SocketCall.Kind.CLOSE);

        assertEquals(List.of(), sent);
    }

    @Test
    void aCloseThatOnlyNoticesAFailureSendsNoFin() {
        handshake();
        hub(SocketCall.Kind.CLOSE, 0, "closed after a failed write");
        ada(SocketCall.Kind.CLOSE, 0, "");

        assertEquals(List.of(), sent);
    }

    @Test
    void aShutdownSendsTheFinAndTheCloseAfterItNone() {
        handshake();
        ada(SocketCall.Kind.SHUTDOWN, 0, "");
        hub(SocketCall.Kind.READ, 0, "end of stream");
        hub(SocketCall.Kind.WRITE, 4, "two\n");
        ada(SocketCall.Kind.READ, 4, "two\n");
        ada(SocketCall.Kind.CLOSE, 0, "");
        hub(SocketCall.Kind.CLOSE);

        assertEquals(List.of("51544 FIN, ACK 1 1", "3001 ACK 1 2", "3001 PSH, ACK 1 2", "51544 ACK 2 5",
                "3001 FIN, ACK 5 2", "51544 ACK 2 6"), sent);
    }

    @Test
    void aWriteThatNoPacketHoldsIsSeveralSegments() {
        handshake();
        ada(SocketCall.Kind.WRITE, 70_000, "x".repeat(199) + "\u2026");
        hub(SocketCall.Kind.READ, 70_000, "");

        assertEquals(List.of("51544 ACK 1 1", "51544 PSH, ACK 65496 1", "3001 ACK 1 70001"), sent);
        assertEquals(List.of(65_535, 4545, 40), frames.stream().map(Frame::originalLength).toList());
        assertEquals(List.of(239, 40, 40), frames.stream().map(frame -> frame.bytes().length()).toList());
    }

    @Test
    void aClockThatStandsStillOrStepsBackChangesNoOrder() {
        handshake();
        ada(SocketCall.Kind.WRITE, 4, "one\n");
        time -= 30;
        hub(SocketCall.Kind.READ, 4, "one\n");

        assertEquals(List.of("51544 PSH, ACK 1 1", "3001 ACK 1 5"), sent);
        assertEquals(frames.get(0).timeNanos(), frames.get(1).timeNanos());
    }

    @Test
    void nothingIsDeliveredAfterTheSourceWasClosed() {
        handshake();
        source.close();
        ada(SocketCall.Kind.WRITE, 4, "one\n");

        assertEquals(List.of(), sent);
        assertEquals(3, source.counters().received());
    }

    @Test
    void checksumsWereNotObservedAndAreZero() {
        handshake();
        ada(SocketCall.Kind.WRITE, 4, "one\n");

        Dissection dissection = new FrameDissector(Set.of()).dissect(frames.getFirst());
        assertEquals(0, dissection.header(Ipv4Header.class).orElseThrow().checksum());
        assertEquals(0, dissection.header(TcpHeader.class).orElseThrow().checksum());
    }
}
