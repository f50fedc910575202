package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Leaks.class)
@Timeout(60)
class HubProtocolTest {

    private final Recorder recorder = new Recorder();
    private final HubLoop loop = new HubLoop("test-hub");
    private final List<PlainClient> clients = new ArrayList<>();
    private HubServer hub;
    private InetSocketAddress address;

    @AfterEach
    void stop() throws IOException {
        for (PlainClient client : clients) {
            client.close();
        }
        loop.shutdown().join();
    }

    @Test
    void eventIsBroadcastWithItsPayloadWhateverItIs() throws Exception {
        start(options -> options);
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("{ \"payload\": {\"n\": [1, -2.50e3, true, null, \"\\u00e9\"]}, \"event\": \"chat.one\", \"more\": 1 }\r\n");
        assertEquals("{\"event\":\"chat.one\",\"payload\":{\"n\":[1,-2.50e3,true,null,\"\u00e9\"]}}\n", bo.readLine());
        ada.send("{\"event\":\"ping\"}\n");
        assertEquals("{\"event\":\"ping\",\"payload\":null}\n", bo.readLine());
    }

    @Test
    void eventThatAScrubberChangedSaysSo() throws Exception {
        start(options -> options);
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("{\"event\":\"chat\",\"payload\":{\"te\\u0007xt\":\"be\\u001b[31mll\"}}\n");
        assertEquals("{\"event\":\"chat\",\"payload\":{\"text\":\"bell\"},\"scrubbed\":[\"control characters\"]}\n", bo.readLine());
    }

    @Test
    void senderIsToldThatItsMessageWasChanged() throws Exception {
        start(options -> options);
        PlainClient ada = join();
        join();
        ada.send("untouched\nbe\u0007ll\n{\"event\":\"chat\",\"payload\":\"be\u0007ll\"}\n{ \"event\": \"chat\" }\nend\u0007\n");
        String by = "\"by\":[\"control characters\"]}}\n";
        assertEquals("{\"event\":\"scrubbed\",\"payload\":{\"event\":\"message\"," + by, ada.readLine());
        assertEquals("bad-json", code(ada.readLine()), "a control character is no JSON");
        assertEquals("{\"event\":\"scrubbed\",\"payload\":{\"event\":\"message\"," + by, ada.readLine());
        ada.send("{\"event\":\"chat\",\"payload\":\"be\\u0007ll\"}\n");
        assertEquals("{\"event\":\"scrubbed\",\"payload\":{\"event\":\"chat\"," + by, ada.readLine());
    }

    private static String code(String error) {
        return error.replaceFirst(".*\"code\":\"([a-z0-9-]+)\".*\n", "$1");
    }

    @Test
    void whoeverAsksForItIsToldThatALineOfTextWasChanged() throws Exception {
        start(options -> options);
        PlainClient ada = join();
        PlainClient bo = join();
        PlainClient cy = join();
        cy.send("{\"event\":\"subscribe\",\"payload\":[\"message\",\"scrubbed\"]}\n");
        cy.readLine();
        ada.send("be\u0007ll\nuntouched\n");
        assertEquals("bell\n", bo.readLine());
        assertEquals("untouched\n", bo.readLine(), "who asked for nothing gets the text alone");
        assertEquals("bell\n", cy.readLine());
        assertEquals("{\"event\":\"scrubbed\",\"payload\":{\"event\":\"message\",\"by\":[\"control characters\"]}}\n", cy.readLine());
        assertEquals("untouched\n", cy.readLine());
    }

    @Test
    void subscriberGetsOnlyWhatItAskedFor() throws Exception {
        start(options -> options);
        PlainClient ada = join();
        PlainClient bo = join();
        bo.send("{\"event\":\"subscribe\",\"payload\":[\"news.*\",\"end\"]}\n");
        assertEquals("{\"event\":\"subscribed\",\"payload\":[\"news.*\",\"end\"]}\n", bo.readLine());
        ada.send("plain\n{\"event\":\"chat\"}\n{\"event\":\"news.today\",\"payload\":1}\n{\"event\":\"end\"}\n");
        assertEquals("{\"event\":\"news.today\",\"payload\":1}\n", bo.readLine());
        assertEquals("{\"event\":\"end\",\"payload\":null}\n", bo.readLine());
        bo.send("{\"event\":\"unsubscribe\",\"payload\":\"news.*\"}\n");
        assertEquals("{\"event\":\"subscribed\",\"payload\":[\"end\"]}\n", bo.readLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "bad-json {", "bad-json  {", "bad-json \u0007{\"event\":\"error\"}", "bad-json {}", "bad-json {\"event\":1}", "bad-json {\"event\":\"a\"} x", "bad-json {\"event\":\"a\",}",
        "bad-json {\"event\":\"a\",\"event\":\"b\"}", "bad-event {\"event\":\"\"}", "bad-event {\"event\":\"a b\"}",
        "bad-event {\"event\":\"error\"}", "bad-event {\"event\":\"scrubbed\"}", "bad-event {\"event\":\"chat.*\"}", "bad-pattern {\"event\":\"subscribe\"}",
        "bad-pattern {\"event\":\"subscribe\",\"payload\":[1]}", "bad-pattern {\"event\":\"subscribe\",\"payload\":[[]]}",
        "bad-pattern {\"event\":\"subscribe\",\"payload\":{\"a\":\"b\"}}"})
    void badLineIsAnErrorToItsSenderAndTheSessionGoesOn(String codeAndLine) throws Exception {
        start(options -> options);
        PlainClient ada = join();
        PlainClient bo = join();
        String[] parts = codeAndLine.split(" ", 2);
        ada.send(parts[1] + "\nnext\n");
        assertTrue(ada.readLine().startsWith("{\"event\":\"error\",\"payload\":{\"code\":\"" + parts[0] + "\",\"reason\":\""));
        assertEquals("next\n", bo.readLine());
    }

    @Test
    void deepNestingIsBadJson() throws Exception {
        start(options -> options);
        PlainClient ada = join();
        ada.send("{\"event\":\"a\",\"payload\":" + "[".repeat(4000) + "]".repeat(4000) + "}\n");
        assertTrue(ada.readLine().contains("bad-json"));
    }

    @Test
    void whoIsTooFastIsToldAndTheOthersGetWhatIsLetThrough() throws Exception {
        long now = WallClock.nanos();
        start(options -> options.limits(0, 5), () -> now);
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("line\n".repeat(100));
        for (int number = 0; number < 5; number++) {
            assertEquals("line\n", bo.readLine());
        }
        assertTrue(ada.readLine().contains("too-fast"));
        HubFigures figures = hub.figures().join();
        assertEquals(5, figures.messages());
        assertEquals(95, figures.refused());
    }

    @Test
    void whoSendsRubbishWithoutEndIsNotAnsweredWithoutEnd() throws Exception {
        long now = WallClock.nanos();
        start(options -> options, () -> now);
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("{\n".repeat(1000));
        for (int number = 0; number < 10; number++) {
            assertTrue(ada.readLine().contains("bad-json"));
        }
        bo.send("hello\n");
        assertEquals("hello\n", ada.readLine());
    }

    @Test
    void oneClientMoreThanTheLimitIsTurnedAway() throws Exception {
        start(options -> options.limits(2, 0));
        PlainClient ada = join();
        PlainClient bo = join();
        knockInVain();
        recorder.awaitLine("Hub ABORT");
        ada.send("hello\n");
        assertEquals("hello\n", bo.readLine());
        assertEquals(1, hub.figures().join().turnedAway());
        bo.close();
        recorder.awaitLine("Hub EMIT disconnect 1");
        join();
    }

    /// The hub's reset may come before the kernel says that the connection is there.
    private void knockInVain() throws IOException {
        try {
            clients.add(new PlainClient(address));
        } catch (SocketException turnedAway) {
            assertEquals("Connection reset by peer", turnedAway.getMessage());
        }
    }

    @Test
    void withACodeNobodyHearsOrIsHeardBeforeSayingIt() throws Exception {
        start(options -> options.code("s3cret"));
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("hello\njoin wrong\n{\"event\":\"join\",\"payload\":\"s3cret\"}\n");
        assertTrue(ada.readLine().contains("not-joined"));
        assertTrue(ada.readLine().contains("wrong-code"));
        assertEquals("{\"event\":\"joined\",\"payload\":null}\n", ada.readLine());
        ada.send("not for Bo\n");
        recorder.await(event -> event instanceof EmitterCall call && call.data().equals("to 0: not for Bo"));
        bo.send("join s3cret\n");
        assertEquals("{\"event\":\"joined\",\"payload\":null}\n", bo.readLine());
        ada.send("for Bo\n");
        assertEquals("for Bo\n", bo.readLine());
    }

    @Test
    void whoGuessesTheCodeHasFiveAttempts() throws Exception {
        start(options -> options.code("s3cret"));
        PlainClient ada = join();
        for (int attempt = 0; attempt < 5; attempt++) {
            ada.send("join " + attempt + "\n");
            assertTrue(ada.readLine().contains("wrong-code"));
        }
        assertEquals("", ada.readLine());
    }

    private void start(UnaryOperator<HubOptions> options) {
        start(options, WallClock::nanos);
    }

    private void start(UnaryOperator<HubOptions> options, LongSupplier clock) {
        hub = new HubServer(loop, recorder, clock, options.apply(HubOptions.onThisMachine()));
        address = hub.start(0).join();
    }

    private PlainClient join() throws Exception {
        PlainClient client = new PlainClient(address);
        clients.add(client);
        recorder.await(event -> event instanceof EmitterCall call && call.event().equals("connection")
                && client.socket().getLocalSocketAddress().equals(call.remote()));
        return client;
    }
}
