package dev.osiscope.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.Talk;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.i18n.Messages;
import dev.osiscope.wire.application.TlsBytes;
import dev.osiscope.wire.application.TlsContentType;
import dev.osiscope.wire.application.TlsRecord;
import dev.osiscope.wire.application.TlsVersion;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What layers 7 to 5 do for what a connection carries, segment by segment.
class MessageLayersTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final int TLS_PORT = 443;
    private static final int HEADERS = 54;

    private final Map<Integer, Talk> talks = new HashMap<>();
    private final TcpTracker tracker = new TcpTracker((_, _) -> { });

    @Test
    void theHandshakeOfTlsIsTheWorkOfFiveAndSix() {
        LayerActs hello = client(TLS_PORT, TlsBytes.CLIENT_HELLO);
        assertEquals("654321", lit(hello));
        assertEquals("Agrees on a session, with TLS: Client Hello.", words(hello, OsiLayer.SESSION));
        assertEquals(BitRange.ofBytes(HEADERS, TlsBytes.CLIENT_HELLO.length()),
                hello.of(OsiLayer.PRESENTATION).bytes().orElseThrow().range());
        assertEquals(Set.of(TcpIpLayer.values()), hello.actingInternet());

        LayerActs answer = server(TLS_PORT, TlsBytes.SERVER_HELLO);
        assertEquals("654321", lit(answer));
        assertEquals("Agrees on a session, with TLS: Server Hello, Certificate, Server Key Exchange, Server Hello Done.",
                words(answer, OsiLayer.SESSION));
        assertEquals("654321", lit(client(TLS_PORT, TlsBytes.CLIENT_KEY)));
    }

    @Test
    void anEncryptedMessageIsTheWorkOfSevenAndSix() {
        client(TLS_PORT, TlsBytes.CLIENT_HELLO);
        server(TLS_PORT, TlsBytes.SERVER_HELLO);
        client(TLS_PORT, TlsBytes.CLIENT_KEY);

        LayerActs message = client(TLS_PORT, record(TlsContentType.APPLICATION_DATA));

        assertEquals("764321", lit(message));
        assertEquals("act.application.encrypted", message.of(OsiLayer.APPLICATION).does().key());
        assertTrue(message.of(OsiLayer.APPLICATION).bytes().isEmpty(), "how long it is, only the ends know");
        assertEquals("act.presentation.encrypts", message.of(OsiLayer.PRESENTATION).does().key());
        assertEquals("act.session.runs", message.of(OsiLayer.SESSION).does().key());
    }

    @Test
    void whatTls13EncryptsCanAlsoBeItsOwn() {
        client(TLS_PORT, TlsBytes.CLIENT_HELLO);
        LayerActs answer = server(TLS_PORT, TlsBytes.SERVER_HELLO_13);
        assertEquals("654321", lit(answer));
        assertEquals("act.presentation.encrypts", answer.of(OsiLayer.PRESENTATION).does().key());

        LayerActs message = client(TLS_PORT, record(TlsContentType.APPLICATION_DATA));

        assertEquals("764321", lit(message));
        assertEquals("act.application.covered", message.of(OsiLayer.APPLICATION).does().key());
        assertEquals("unit.message.perhaps", message.of(OsiLayer.APPLICATION).unit().key());
    }

    @ParameterizedTest
    @CsvSource({"21, act.session.alert", "24, act.session.heartbeat", "20, act.session.agrees"})
    void whatOrdersTheSessionIsTheWorkOfFiveAndSix(int type, String key) {
        client(TLS_PORT, TlsBytes.CLIENT_HELLO);
        server(TLS_PORT, TlsBytes.SERVER_HELLO);

        LayerActs acts = server(TLS_PORT, record(new TlsContentType(type)));

        assertEquals("654321", lit(acts));
        assertEquals(key, acts.of(OsiLayer.SESSION).does().key());
        assertEquals("act.application.tls", acts.of(OsiLayer.APPLICATION).does().key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hello                                                    | 764321  | act.presentation.utf8 | act.session.idle",
        "{\"event\": \"chat.room1\", \"payload\": \"hello\"}      | 764321  | act.presentation.json | act.session.idle",
        "{\"event\": \"subscribe\", \"payload\": [\"chat.*\"]}    | 7654321 | act.presentation.json | act.session.subscribe",
        "{\"event\": \"unsubscribe\", \"payload\": \"news\"}      | 7654321 | act.presentation.json | act.session.subscribe",
        "{\"event\":\"subscribed\",\"payload\":[\"chat.*\"]}      | 7654321 | act.presentation.json | act.session.subscribe",
        "{\"event\": \"chat\", \"payload\": \"subscribe\"}        | 764321  | act.presentation.json | act.session.idle"})
    void aSubscriptionOrdersTheDialogueWithTheHub(String line, String layers, String presentation, String session) {
        LayerActs acts = client(SegmentFrames.HUB_PORT, text(line + "\n"));

        assertEquals(layers, lit(acts));
        assertEquals(presentation, acts.of(OsiLayer.PRESENTATION).does().key());
        assertEquals(session, acts.of(OsiLayer.SESSION).does().key());
    }

    @Test
    void theUpgradeToWebSocketOrdersTheDialogue() {
        LayerActs asks = client(80, text("GET /chat HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"));
        assertEquals("754321", lit(asks));
        assertEquals("Idle: HTTP itself lays down how its messages are written as bytes.", words(asks, OsiLayer.PRESENTATION));

        LayerActs agrees = server(80, text("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"));
        assertEquals("754321", lit(agrees));
    }

    @Test
    void aServerThatOnlyNamesAnUpgradeOrdersNothing() {
        client(80, text("GET / HTTP/1.1\r\nHost: hub\r\n\r\n"));

        assertEquals("74321", lit(server(80, text("HTTP/1.1 200 OK\r\nUpgrade: h2c\r\nContent-Length: 0\r\n\r\n"))));
    }

    private static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes record(TlsContentType type) {
        return new TlsRecord(type, TlsVersion.TLS_1_2, Bytes.wrap(new byte[] {1, 90, 9, 9, 9, 9, 9, 9})).encode();
    }

    private LayerActs client(int port, Bytes payload) {
        return acts(port, talk -> talk.client(payload));
    }

    private LayerActs server(int port, Bytes payload) {
        return acts(port, talk -> talk.server(payload));
    }

    private LayerActs acts(int port, Function<Talk, Dissection> says) {
        Talk talk = talks.computeIfAbsent(port, Talk::new);
        Dissection said = says.apply(talk);
        return LayerMapping.segment(tracker.track(talk.number(), said).orElseThrow());
    }

    private static String lit(LayerActs acts) {
        return acts.acts().stream().filter(act -> act.activity() == Activity.ACTS)
                .map(act -> String.valueOf(act.layer().number())).collect(Collectors.joining());
    }

    private static String words(LayerActs acts, OsiLayer layer) {
        return ENGLISH.text(acts.of(layer).does());
    }
}
