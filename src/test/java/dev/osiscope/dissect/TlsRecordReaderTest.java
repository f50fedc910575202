package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.application.TlsBytes;
import dev.osiscope.wire.application.TlsCipherSuite;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsRecord;
import dev.osiscope.wire.application.TlsRecords;
import dev.osiscope.wire.application.TlsVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What records of TLS say, whole, cut, damaged, and in pieces.
@RunsBeside
class TlsRecordReaderTest {

    private static final List<Bytes> REAL = List.of(
            TlsBytes.CLIENT_HELLO, TlsBytes.SERVER_HELLO, TlsBytes.CLIENT_KEY, TlsBytes.SERVER_HELLO_13);

    private final TlsSession session = new TlsSession();
    private long frameNumber;

    @Test
    void aClientHelloSaysWhatTheClientOffers() {
        List<Layer> layers = client(TlsBytes.CLIENT_HELLO);

        assertEquals(List.of("22 Handshake"), texts(layers, "tls.record.content_type"));
        assertEquals(List.of("1 Client Hello"), texts(layers, "tls.handshake.type"));
        assertEquals(List.of("0x0303 TLS 1.2"), texts(layers, "tls.handshake.version"));
        assertEquals(28, texts(layers, "tls.handshake.ciphersuite").size());
        assertEquals("0xc02c TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                texts(layers, "tls.handshake.ciphersuite").getFirst());
        assertEquals(List.of("test.example"), texts(layers, "tls.handshake.extensions_server_name"));
        assertEquals(List.of("h2"), texts(layers, "tls.handshake.extensions_alpn_str"));
        assertEquals(List.of("1 OCSP"), texts(layers, "tls.handshake.extensions_status_request_type"));
        assertEquals(5, texts(layers, "tls.handshake.extensions_supported_group").size());
    }

    @Test
    void aServerSaysWhatItPicksAndWhoItIs() {
        client(TlsBytes.CLIENT_HELLO);
        List<Layer> layers = server(TlsBytes.SERVER_HELLO);

        assertEquals(List.of("2 Server Hello", "11 Certificate", "12 Server Key Exchange", "14 Server Hello Done"),
                texts(layers, "tls.handshake.type"));
        assertEquals(List.of("0xc02c TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
                texts(layers, "tls.handshake.ciphersuite"));
        assertEquals(List.of("CN=test.example,O=Osiscope,C=CH"), texts(layers, "tls.certificate.subject"));
        assertEquals(List.of("0x001d x25519"), texts(layers, "tls.handshake.server_named_curve"));
        assertEquals(TlsVersion.TLS_1_2, session.negotiated().version());
        assertEquals(TlsBytes.SERVER_HELLO, ((TlsRecords) layers.getFirst().header().orElseThrow()).encode());
    }

    @Test
    void afterTheCipherChangeMessagesAreEncrypted() {
        client(TlsBytes.CLIENT_HELLO);
        server(TlsBytes.SERVER_HELLO);
        List<Layer> layers = client(TlsBytes.CLIENT_KEY);
        List<Layer> later = client(record(TlsContentType.HANDSHAKE, Bytes.ofHex("14000010" + "00".repeat(16))));

        assertEquals(List.of("16 Client Key Exchange"), texts(layers, "tls.handshake.type"));
        assertEquals(List.of("Client Key Exchange", "encrypted"), texts(layers, "tls.handshake"));
        assertEquals(List.of("encrypted"), texts(later, "tls.handshake"));
        assertEquals(List.of(), texts(later, "tls.handshake.type"));
    }

    @Test
    void aSuiteThatDoesNotEncryptLeavesAllReadable() {
        session.agree(session.negotiated().with(TlsVersion.TLS_1_2).with(new TlsCipherSuite(0x003b)));
        client(record(TlsContentType.CHANGE_CIPHER_SPEC, Bytes.ofHex("01")));
        Bytes code = Bytes.ofHex("cc".repeat(32));
        List<Layer> finished = client(record(TlsContentType.HANDSHAKE,
                Frames.joined(Bytes.ofHex("1400000c" + "00".repeat(12)), code)));
        List<Layer> data = client(record(TlsContentType.APPLICATION_DATA, Frames.joined(Bytes.ofHex("6869"), code)));

        assertEquals(List.of("20 Finished"), texts(finished, "tls.handshake.type"));
        assertEquals(List.of("cc".repeat(32)), texts(finished, "tls.mac"));
        assertEquals(List.of("6869"), texts(data, "data.data"));
    }

    @Test
    void inTls13ApplicationDataIsOnlyACover() {
        List<Layer> layers = server(TlsBytes.SERVER_HELLO_13);

        assertEquals(List.of("0x0304 TLS 1.3"), texts(layers, "tls.handshake.extensions.supported_version"));
        assertEquals(List.of("29 x25519"), texts(layers, "tls.handshake.extensions_key_share_group"));
        assertEquals(List.of("22 Handshake", "20 Change Cipher Spec"), texts(layers, "tls.record.content_type"));
        assertEquals(List.of("23 Application Data"), texts(layers, "tls.record.opaque_type"));
        assertEquals(23, layers.getFirst().walk().filter(field -> field.id().equals("tls.app_data"))
                .findFirst().orElseThrow().range().byteLength());
    }

    @Test
    void aMessageMayComeInPiecesOfAnySize() {
        Bytes hello = TlsRecord.read(TlsBytes.CLIENT_HELLO).fragment();
        Bytes done = Bytes.ofHex("0e000000");
        for (int cut = 1; cut < hello.length(); cut++) {
            TlsSession fresh = new TlsSession();
            List<Layer> first = walk(fresh, record(TlsContentType.HANDSHAKE, hello.atMost(cut)), true);
            List<Layer> second = walk(fresh, Frames.joined(
                    record(TlsContentType.HANDSHAKE, Frames.joined(hello.from(cut), done)),
                    record(TlsContentType.ALERT, Bytes.ofHex("0100"))), true);

            assertEquals(List.of(), texts(first, "tls.handshake.type"));
            assertEquals(List.of("tls", "tls.handshake", "tls.record"),
                    second.stream().map(layer -> layer.protocol().id()).toList());
            assertEquals(List.of("1 Client Hello", "14 Server Hello Done"), texts(second, "tls.handshake.type"));
            assertEquals(List.of("test.example"), texts(second, "tls.handshake.extensions_server_name"));
            assertEquals(List.of("0 Close notify"), texts(second, "tls.alert_message.desc"));
        }
    }

    @Test
    void alertsHaveNamesUnlessTheyAreEncrypted() {
        List<Layer> plain = client(record(TlsContentType.ALERT, Bytes.ofHex("0228")));
        List<Layer> encrypted = client(record(TlsContentType.ALERT, Bytes.ofHex("022800")));

        assertEquals(List.of("2 Fatal"), texts(plain, "tls.alert_message.level"));
        assertEquals(List.of("40 Handshake failure"), texts(plain, "tls.alert_message.desc"));
        assertEquals(List.of("encrypted"), texts(encrypted, "tls.alert_message"));
        assertEquals(List.of(), texts(encrypted, "tls.alert_message.level"));
    }

    @Test
    void aHeartbeatThatAsksForMoreThanItBringsShowsWhatItBrings() {
        List<Layer> layers = client(record(TlsContentType.HEARTBEAT, Bytes.ofHex("014000 616263")));

        assertEquals(List.of("1 Request"), texts(layers, "tls.heartbeat_message.type"));
        assertEquals(List.of("16384"), texts(layers, "tls.heartbeat_message.payload_length"));
        assertEquals(List.of("616263"), texts(layers, "tls.heartbeat_message.payload"));
    }

    @Test
    void anOldClientHelloHasRecordsOfItsOwn() {
        List<Layer> layers = client(Bytes.ofHex("802e 01 0301 0015 0000 0010"
                + "000004 000005 00000a 010080 0700c0 030080 0000ff" + "00112233445566778899aabbccddeeff"));

        assertEquals(List.of("0x0002 SSL 2.0"), texts(layers, "tls.record.version"));
        assertEquals(List.of("1 Client Hello"), texts(layers, "tls.handshake.type"));
        assertEquals(List.of("0x0301 TLS 1.0"), texts(layers, "tls.handshake.version"));
        assertEquals(List.of("0x000004 TLS_RSA_WITH_RC4_128_MD5", "0x000005 TLS_RSA_WITH_RC4_128_SHA",
                "0x00000a TLS_RSA_WITH_3DES_EDE_CBC_SHA", "0x010080 SSL2_RC4_128_WITH_MD5",
                "0x0700c0 SSL2_DES_192_EDE3_CBC_WITH_MD5", "0x030080 SSL2_RC2_128_CBC_WITH_MD5",
                "0x0000ff TLS_EMPTY_RENEGOTIATION_INFO_SCSV"), texts(layers, "tls.handshake.cipherspec"));
        assertEquals(List.of("00112233445566778899aabbccddeeff"), texts(layers, "tls.handshake.challenge"));
    }

    @Test
    void anExtensionThatDoesNotFitLeavesTheNextReadable() {
        byte[] array = TlsBytes.CLIENT_HELLO.toArray();
        int listLength = TlsBytes.CLIENT_HELLO.hex().indexOf("000f00000c74657374") / 2;
        array[listLength] = 0x7f;
        List<Layer> layers = client(Bytes.wrap(array));

        assertEquals(List.of(), texts(layers, "tls.handshake.extensions_server_name"));
        assertEquals(List.of("h2"), texts(layers, "tls.handshake.extensions_alpn_str"));
    }

    @Test
    void cutShortByTheCaptureAtEveryLength() {
        for (Bytes real : REAL) {
            for (int length = 0; length < real.length(); length++) {
                Source source = new Source("frame", real.atMost(length), real.length());
                assertTrue(stops(new TlsSession(), source), "length " + length);
            }
        }
    }

    @Test
    void endingOnTheWireAtEveryLength() {
        for (Bytes real : REAL) {
            for (int length = 1; length < real.length(); length++) {
                boolean atBorder = borders(real).contains(length);

                assertEquals(!atBorder, stops(new TlsSession(), new Source("frame", real.atMost(length))));
            }
        }
    }

    @Test
    void damageIsNeverAnException() {
        Random random = new Random(8446);
        for (int round = 0; round < 20_000; round++) {
            TlsSession fresh = new TlsSession();
            for (Bytes real : REAL) {
                byte[] array = real.toArray();
                for (int hits = random.nextInt(5); hits > 0; hits--) {
                    array[random.nextInt(array.length)] = (byte) random.nextInt(256);
                }
                Bytes kept = Bytes.wrap(array).atMost(1 + random.nextInt(array.length));
                stops(fresh, new Source("frame", kept, random.nextBoolean() ? kept.length() : array.length));
            }
        }
    }

    private List<Layer> client(Bytes bytes) {
        return walk(session, bytes, true);
    }

    private List<Layer> server(Bytes bytes) {
        return walk(session, bytes, false);
    }

    private List<Layer> walk(TlsSession of, Bytes bytes, boolean fromClient) {
        frameNumber++;
        return walk(TlsRecordReader.dissect(Span.of(new Source("frame", bytes)),
                TlsSpeaker.of(of, fromClient, !fromClient, frameNumber))).map(Outcome::layer).toList();
    }

    /// Whether something could not be read; what was found stands within the bytes.
    private boolean stops(TlsSession of, Source source) {
        frameNumber++;
        List<Outcome> outcomes = walk(TlsRecordReader.dissect(
                Span.of(source), TlsSpeaker.of(of, true, false, frameNumber))).toList();
        outcomes.forEach(outcome -> {
            BitRange whole = BitRange.ofBytes(0, outcome.layer().source().bytes().length());
            assertTrue(whole.contains(outcome.layer().range()));
            outcome.layer().fields().forEach(field -> assertInside(whole, field));
        });
        return outcomes.stream().anyMatch(outcome -> outcome.stop().isPresent());
    }

    private static Stream<Outcome> walk(Outcome outcome) {
        return Stream.concat(Stream.of(outcome), outcome.inners().stream()
                .flatMap(inner -> walk(inner.dissector().dissect(inner.span(), null))));
    }

    private static void assertInside(BitRange whole, Field field) {
        assertTrue(whole.contains(field.range()), () -> field + " outside of " + whole);
        field.parts().forEach(part -> assertInside(field.range(), part));
    }

    private static Bytes record(TlsContentType type, Bytes fragment) {
        return new TlsRecord(type, TlsVersion.TLS_1_2, fragment).encode();
    }

    private static List<Integer> borders(Bytes records) {
        List<Integer> borders = new ArrayList<>();
        int position = 0;
        while (position < records.length()) {
            position += TlsRecord.length(records.from(position));
            borders.add(position);
        }
        return borders;
    }

    private static List<String> texts(List<Layer> layers, String id) {
        return layers.stream().flatMap(Layer::walk).filter(field -> field.id().equals(id)).map(Field::text).toList();
    }
}
