package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.QuicFrames;
import dev.osiscope.wire.application.QuicKeys;
import dev.osiscope.wire.application.QuicPacket;
import dev.osiscope.wire.application.QuicVersion;
import dev.osiscope.wire.application.TlsVersion;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What two ends say in QUIC. Its packets are data here, but for the first ones, which bring messages of TLS's
/// handshake (RFC 9001): their keys can be made from what anybody can read. Mutable; used by one thread.
final class QuicConversation implements LayerDissector {

    /// The protocol.
    static final Protocol PROTOCOL = new Protocol("quic", "QUIC", Protocol.Level.APPLICATION);

    private static final String OPENED = "opened QUIC packet";
    private static final int MOST_IDS = 16;
    private static final LayerDissector DATA = NamedDissector.of(PROTOCOL);

    private final Set<Bytes> serverIds = new HashSet<>();
    private TlsSession session = new TlsSession();
    private QuicEnd client = new QuicEnd();
    private QuicEnd server = new QuicEnd();
    private int clientPort = -1;
    private Optional<Bytes> initialId = Optional.empty();
    private QuicVersion version = QuicVersion.UNKNOWN;

    @Override
    public Outcome dissect(Span span, Context context) {
        int port = context.innermost(UdpHeader.class).map(UdpHeader::sourcePort).orElse(0);
        List<Inner> inners = new ArrayList<>();
        Bytes rest = span.captured();
        Optional<QuicPacket> packet = QuicPacket.read(rest);
        while (packet.isPresent()) {
            inners.addAll(read(packet.get(), port, context.frameNumber()));
            rest = rest.from(packet.get().bytes().length());
            packet = QuicPacket.read(rest);
        }
        Outcome data = DATA.dissect(span, context);
        return new Outcome(data.layer(), inners, data.stop());
    }

    @Override
    public int kept() {
        return client.stream().kept() + server.stream().kept() + session.kept();
    }

    private List<Inner> read(QuicPacket packet, int port, long frameNumber) {
        if (packet.kind() == QuicPacket.Kind.RETRY) {
            // The client begins anew, with keys made from what the server tells it.
            initialId = Optional.empty();
        }
        if (packet.kind() != QuicPacket.Kind.INITIAL) {
            return List.of();
        }
        boolean fromClient = clientPort < 0 || port == clientPort;
        if (fromClient) {
            fromClient(packet, port);
        } else {
            fromServer(packet);
        }
        QuicEnd end = fromClient ? client : server;
        return end.open(packet).stream().flatMap(found -> messages(found.payload(), end, frameNumber)).toList();
    }

    /// A packet to a connection ID that is neither the first one nor the server's begins another connection.
    private void fromClient(QuicPacket packet, int port) {
        boolean begins = clientPort < 0 || initialId.filter(id -> !packet.destination().equals(id)).isPresent()
                && !serverIds.contains(packet.destination());
        if (begins) {
            clientPort = port;
            version = packet.version();
            session = new TlsSession();
            session.settle(TlsVersion.TLS_1_3);
            serverIds.clear();
            client = new QuicEnd();
            server = new QuicEnd();
        }
        if (begins || initialId.isEmpty()) {
            initialId = Optional.of(packet.destination());
            makeKeys();
        }
    }

    /// The server may pick another version (RFC 9368).
    private void fromServer(QuicPacket packet) {
        if (serverIds.size() < MOST_IDS) {
            serverIds.add(packet.source());
        }
        if (!packet.version().equals(version)) {
            version = packet.version();
            makeKeys();
        }
    }

    private void makeKeys() {
        client.set(initialId.flatMap(id -> QuicKeys.of(version, id, true)));
        server.set(initialId.flatMap(id -> QuicKeys.of(version, id, false)));
    }

    private Stream<Inner> messages(Bytes payload, QuicEnd end, long frameNumber) {
        Span opened = Span.of(new Source(OPENED, payload));
        boolean fromClient = end == client;
        TlsSession spoken = session;
        return QuicFrames.handshake(payload, version).stream()
                .flatMap(piece -> end.stream().add(piece.offset(), part(opened, piece.range())).stream())
                .map(piece -> new Inner((span, _) -> TlsRecordReader.messages(
                        span, TlsSpeaker.of(spoken, fromClient, !fromClient, frameNumber)), piece));
    }

    private static Span part(Span opened, BitRange range) {
        return opened.after(range.firstByte()).atMost(range.byteLength(), "the frame ends there");
    }
}
