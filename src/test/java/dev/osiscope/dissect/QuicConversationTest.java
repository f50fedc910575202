package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.wire.application.QuicSealer;
import dev.osiscope.wire.application.TlsBytes;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The handshake of TLS in QUIC's first packets.
class QuicConversationTest {

    private static final Bytes FIRST = Bytes.ofHex("8394c8f03e515708");
    private static final Bytes CLIENT_HELLO = TlsBytes.CLIENT_HELLO.from(5);
    private static final Bytes SERVER_HELLO = TlsBytes.SERVER_HELLO_13.slice(5, 0x7a);

    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Memory memory = new Memory(TcpJudge::new);
    private final QuicSealer client = new QuicSealer(1, FIRST, true);
    private final QuicSealer server = new QuicSealer(1, FIRST, false);
    private int number;

    @Test
    void theHandshakeIsReadInBothDirections() {
        assertEquals(List.of("test.example"), texts(client(QuicSealer.piece(0, CLIENT_HELLO)),
                "tls.handshake.extensions_server_name"));
        assertEquals(List.of("2 Server Hello"), texts(server(QuicSealer.piece(0, SERVER_HELLO)), "tls.handshake.type"));
    }

    @Test
    void piecesMayComeInAnyOrderAndTwice() {
        Bytes start = QuicSealer.piece(0, CLIENT_HELLO.atMost(50));
        Bytes middle = QuicSealer.piece(40, CLIENT_HELLO.slice(40, 60));
        Bytes end = QuicSealer.piece(100, CLIENT_HELLO.from(100));

        assertEquals(List.of(), texts(client(end), "tls.handshake.type"));
        assertEquals(List.of(), texts(client(start), "tls.handshake.type"));
        assertEquals(List.of("1 Client Hello"), texts(client(middle), "tls.handshake.type"));
        assertEquals(List.of(), texts(client(start), "tls.handshake.type"));
        assertEquals(List.of(), texts(client(QuicSealer.joined(List.of(end, middle))), "tls.handshake.type"));
    }

    @Test
    void piecesOfOneDatagramAreOneMessageInOneLayerEach() {
        Dissection dissection = client(QuicSealer.joined(List.of(
                QuicSealer.piece(0, CLIENT_HELLO.atMost(50)), QuicSealer.piece(50, CLIENT_HELLO.from(50)))));

        assertEquals(List.of("1 Client Hello"), texts(dissection, "tls.handshake.type"));
        assertEquals(2, dissection.layers().stream().filter(layer -> layer.protocol().id().equals("tls")).count());
    }

    @Test
    void aPieceThatIsTooFarAheadIsDropped() {
        client(QuicSealer.piece(0x3fff, CLIENT_HELLO));

        assertEquals(List.of("1 Client Hello"), texts(client(QuicSealer.piece(0, CLIENT_HELLO)), "tls.handshake.type"));
    }

    @Test
    void anotherConnectionBetweenTheSameEndsHasOtherKeys() {
        client(QuicSealer.piece(0, CLIENT_HELLO));
        Bytes other = Bytes.ofHex("0102030405060708");

        Bytes packet = new QuicSealer(1, other, true).initial(other, 0, QuicSealer.piece(0, CLIENT_HELLO));

        assertEquals(List.of("1 Client Hello"), texts(datagram(packet, true), "tls.handshake.type"));
    }

    @Test
    void damageIsNeverAnException() {
        Random random = new Random(9001);
        for (int round = 0; round < 3_000; round++) {
            byte[] payload = QuicSealer.piece(random.nextInt(300), CLIENT_HELLO).toArray();
            for (int hits = random.nextInt(4); hits > 0; hits--) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
            }
            byte[] packet = client.initial(FIRST, round, Bytes.wrap(payload)).toArray();
            if (random.nextBoolean()) {
                packet[random.nextInt(40)] ^= (byte) (1 << random.nextInt(8));
            }
            Dissection dissection = datagram(Bytes.wrap(packet).atMost(random.nextInt(packet.length + 1)), true);

            dissection.layers().forEach(layer -> layer.fields().forEach(field ->
                    assertTrue(layer.source().bytes().length() * 8L >= field.range().endBit(), field::toString)));
        }
    }

    private Dissection client(Bytes payload) {
        return datagram(client.initial(FIRST, number, payload), true);
    }

    private Dissection server(Bytes payload) {
        return datagram(server.initial(Bytes.EMPTY, number, payload), false);
    }

    private Dissection datagram(Bytes message, boolean fromClient) {
        Bytes header = new UdpHeader(fromClient ? 40_000 : 443, fromClient ? 443 : 40_000, 8 + message.length(), 0)
                .encode();
        return dissector.dissect(Frames.raw(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.UDP, 1,
                header.length() + message.length()).encode(), header, message), ++number, memory);
    }

    private static List<String> texts(Dissection dissection, String id) {
        return dissection.walk().filter(field -> field.id().equals(id)).map(Field::text).toList();
    }
}
