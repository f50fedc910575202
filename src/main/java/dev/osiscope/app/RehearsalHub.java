package dev.osiscope.app;

import dev.osiscope.hub.HubIdentity;
import dev.osiscope.hub.HubLoop;
import dev.osiscope.hub.HubObserver;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.WallClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// A busy hub for the [Rehearsal], with clients of every kind: so many come, go and talk that Java sees which methods a hub
/// under load needs, and compiles those first.
final class RehearsalHub {

    private static final int VISITS = 500;
    private static final int LISTENERS = 10;
    private static final int BURSTS = 400;
    private static final int LINES_OF_A_BURST = 50;
    private static final String LAST_LINE = "enough";

    /// What visitors begin with: each kind of line, good and bad, and each way to speak.
    private static final List<String> OPENINGS = List.of(
            "a line of plain text\n",
            "{\"event\": \"subscribe\", \"payload\": [\"news.*\"]}\n{\"event\": \"news.today\", \"payload\": [\"<b>it</b>\", 1]}\n",
            "{\"event\": 1}\n{}\n{\"event\": \"error\"}\n",
            "\u001b[31mred\u001b[0m <script>no</script> ada@example.org\nhalf a",
            "\u00ff\u0000 no text at all\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
            "\u0016\u0003\u0001\u0000\u0004none");

    private final InetSocketAddress hub;

    private RehearsalHub(InetSocketAddress hub) {
        this.hub = hub;
    }

    /// Ends when the hub is closed again.
    static void run() throws Exception {
        InetAddress here = InetAddress.ofLiteral("127.0.0.1");
        HubLoop loop = new HubLoop("rehearsal-hub");
        HubServer server = new HubServer(loop, HubObserver.NOBODY, WallClock::nanos,
                HubOptions.serving().identity(HubIdentity.selfMade(List.of(here), Instant.now())));
        RehearsalHub rehearsal = new RehearsalHub(server.start(0).join());
        rehearsal.visit();
        rehearsal.shakeHands();
        rehearsal.talk();
        server.stop().join();
        loop.shutdown().join();
    }

    /// Visitors come with a line or two and are gone by a reset, which leaves no port taken.
    private void visit() throws IOException {
        for (int visit = 0; visit < VISITS; visit++) {
            for (String opening : OPENINGS) {
                try (Socket visitor = connect()) {
                    visitor.setSoLinger(true, 0);
                    visitor.getOutputStream().write(opening.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private void shakeHands() throws IOException, GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Trusting()}, null);
        try (Socket secret = tls.getSocketFactory().createSocket(hub.getAddress(), hub.getPort())) {
            secret.getOutputStream().write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            secret.getInputStream().read();
        }
    }

    /// One talks as fast as the hub takes it, the others listen.
    private void talk() throws IOException {
        for (int listener = 0; listener < LISTENERS; listener++) {
            InputStream heard = connect().getInputStream();
            Thread.ofPlatform().daemon().start(() -> listen(heard));
        }
        try (Socket speaker = connect(); Socket listener = connect();
                BufferedReader heard = new BufferedReader(
                        new InputStreamReader(listener.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream mouth = speaker.getOutputStream();
            byte[] burst = "a line as long as lines of a chat are, with nothing in it\n".repeat(LINES_OF_A_BURST)
                    .getBytes(StandardCharsets.US_ASCII);
            Thread.ofPlatform().daemon().start(() -> speak(mouth, burst));
            while (!LAST_LINE.equals(heard.readLine())) {
                Thread.onSpinWait();
            }
        }
    }

    private static void speak(OutputStream mouth, byte[] burst) {
        try {
            for (int spoken = 0; spoken < BURSTS; spoken++) {
                mouth.write(burst);
            }
            mouth.write((LAST_LINE + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException hungUp) {
            throw new IllegalStateException(hungUp);
        }
    }

    /// Until the hub hangs up.
    private static void listen(InputStream heard) {
        try {
            heard.transferTo(OutputStream.nullOutputStream());
        } catch (IOException hungUp) {
            // That is the end as well.
        }
    }

    private Socket connect() throws IOException {
        return new Socket(hub.getAddress(), hub.getPort());
    }

    /// The hub's certificate was made by the hub itself a moment ago, in this process.
    private static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Nobody else could be listening there.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
