package dev.osiscope.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Programs that know nothing of the project, all at one hub at once, on one port.
@ExtendWith(Leaks.class)
@Timeout(120)
class RealClientsTest {

    private enum Program { NETCAT, NODE, PYTHON, OPENSSL, CHROMIUM }

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final String NODE = "process.stdin.pipe(require('net').connect(%d, '127.0.0.1')).pipe(process.stdout)";

    private static final String PYTHON = """
            import socket, sys, threading
            hub = socket.create_connection(("127.0.0.1", %d))
            def listen():
                for line in hub.makefile(encoding="utf-8"):
                    print(line, end="", flush=True)
            threading.Thread(target=listen, daemon=True).start()
            for line in sys.stdin:
                hub.sendall(line.encode())
            """;

    @TempDir
    private static Path folder;

    private static final Recorder RECORDER = new Recorder();
    private static final HubLoop LOOP = new HubLoop("test-hub");
    private static final Map<Program, RealClient> CLIENTS = new EnumMap<>(Program.class);
    private static final Map<Program, String> ABSENT = new EnumMap<>(Program.class);

    @BeforeAll
    static void connectAll() throws Exception {
        HubOptions options = HubOptions.serving().identity(HubIdentity.selfMade(List.of(LOOPBACK), Instant.now()));
        InetSocketAddress hub = new HubServer(LOOP, RECORDER, WallClock::nanos, options).start(0).join();
        for (Program program : Program.values()) {
            try {
                CLIENTS.put(program, start(program, hub.getPort()));
            } catch (IOException absent) {
                ABSENT.put(program, absent.getMessage());
            }
        }
        for (Map.Entry<Program, RealClient> client : CLIENTS.entrySet()) {
            String ready = client.getKey() + " is here";
            client.getValue().say(ready);
            RECORDER.await(event -> event instanceof EmitterCall call
                    && call.event().equals("message") && call.data().equals(ready));
        }
    }

    @AfterAll
    static void closeAll() {
        CLIENTS.values().forEach(RealClient::close);
        LOOP.shutdown().join();
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void everyOtherHearsWhatOneSays(Program program) throws Exception {
        RealClient speaker = CLIENTS.get(program);
        Assumptions.assumeTrue(speaker != null, () -> program + " is not installed: " + ABSENT.get(program));
        speaker.say("\u00e9t\u00e9 says " + program);
        for (Map.Entry<Program, RealClient> other : CLIENTS.entrySet()) {
            if (other.getKey() != program) {
                other.getValue().await("\u00e9t\u00e9 says " + program);
            }
        }
    }

    private static RealClient start(Program program, int port) throws IOException {
        return switch (program) {
            case NETCAT -> new RealClient("nc", "127.0.0.1", String.valueOf(port));
            case NODE -> new RealClient("node", "-e", NODE.formatted(port));
            case PYTHON -> new RealClient("python3", "-c", PYTHON.formatted(port));
            case OPENSSL -> new RealClient("openssl", "s_client", "-quiet", "-connect", "127.0.0.1:" + port);
            case CHROMIUM -> BrowserClient.start(port, folder.resolve("chromium"));
        };
    }
}
