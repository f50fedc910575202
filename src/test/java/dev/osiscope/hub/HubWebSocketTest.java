package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Leaks.class)
@Timeout(60)
class HubWebSocketTest {

    private static final long PATIENCE_SECONDS = 10;

    private final Recorder recorder = new Recorder();
    private final HubLoop loop = new HubLoop("test-hub");
    private InetSocketAddress address;

    @BeforeEach
    void start() {
        address = new HubServer(loop, recorder, WallClock::nanos, HubOptions.serving()).start(0).join();
    }

    @AfterEach
    void stop() {
        loop.shutdown().join();
    }

    @Test
    void webSocketAndPlainTextTalkToEachOtherOnOnePort() throws Exception {
        Heard heard = new Heard();
        try (HttpClient client = HttpClient.newHttpClient(); PlainClient bo = new PlainClient(address)) {
            WebSocket ada = client.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + address.getPort() + "/"), heard).join();
            ada.sendText("hello from a WebSocket", true).join();
            assertEquals("hello from a WebSocket\n", bo.readLine());
            String longLine = "\u00e9".repeat(400);
            bo.send("short\n" + longLine + "\n");
            assertEquals("short", heard.next(PATIENCE_SECONDS));
            assertEquals(longLine, heard.next(PATIENCE_SECONDS));
            ada.sendText("two\nlines", true).join();
            assertEquals("two\n", bo.readLine());
            assertEquals("lines\n", bo.readLine());
            ada.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            recorder.awaitLine("Hub EMIT disconnect 1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de-AT,de;q=0.9,en;q=0.8 | de | Senden
            en-GB,en;q=0.9,de;q=0.8 | en | Send
            fr-FR,fr;q=0.9          | en | Send
            fr, de;q=0.5            | de | Senden
            ;;q=not a language      | en | Send
                                    | en | Send
            """)
    void thePageIsInTheLanguageThatTheBrowserWants(String wish, String language, String button) throws Exception {
        try (PlainClient browser = new PlainClient(address)) {
            browser.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + (wish == null ? "" : "Accept-Language: " + wish + "\r\n") + "\r\n");
            StringBuilder page = new StringBuilder();
            for (String line = browser.readLine(); !line.contains("</html>"); line = browser.readLine()) {
                page.append(line).append('\n');
            }
            assertTrue(page.toString().contains("<html lang=\"" + language + "\">"), page::toString);
            assertTrue(page.toString().contains("<button>" + button + "</button>"), page::toString);
            assertFalse(page.toString().contains("{{"), page::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET / HTTP/1.1      | 127.0.0.1        |                      | 200
            GET / HTTP/1.1      | evil.example     |                      | 403
            GET / HTTP/1.1      | 127.0.0.1        | http://evil.example  | 403
            GET / HTTP/1.1      | 127.0.0.1        | null                 | 403
            GET / HTTP/1.1      | 127.0.0.1        | http://localhost:8080| 200
            GET /other HTTP/1.1 | localhost:3001   |                      | 404
            POST / HTTP/1.1     | 127.0.0.1        |                      | 405
            GET / rubbish       | 127.0.0.1        |                      | 400
            """)
    void requestThatIsNotTheHubsOwnIsRefused(String request, String host, String origin, int status) throws Exception {
        try (PlainClient browser = new PlainClient(address)) {
            browser.send(request + "\r\nHost: " + host + "\r\n" + (origin == null ? "" : "Origin: " + origin + "\r\n") + "\r\n");
            String answer = browser.readLine();
            assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        }
    }

    /// What a form on a web page can send without asking.
    @Test
    void linesInAnHttpBodyAreNotBroadcast() throws Exception {
        try (PlainClient page = new PlainClient(address); PlainClient bo = new PlainClient(address);
                PlainClient ada = new PlainClient(address)) {
            page.send("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6\r\n\r\nforged\n");
            assertTrue(page.readLine().contains("405"));
            ada.send("hello\n");
            assertEquals("hello\n", bo.readLine());
        }
    }

    @Test
    void silentClientIsTakenForAListener() throws Exception {
        try (PlainClient bo = new PlainClient(address); PlainClient ada = new PlainClient(address)) {
            recorder.await(_ -> recorder.lines().stream().filter("Hub EMIT connection 1"::equals).count() == 2);
            ada.send("GE");
            ada.send("T up, hub\n");
            assertEquals("GET up, hub\n", bo.readLine());
        }
    }
}
