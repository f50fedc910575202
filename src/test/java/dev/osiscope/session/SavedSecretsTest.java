package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.comparison.Tshark;
import dev.osiscope.export.Additions;
import dev.osiscope.export.CaptureCopy;
import dev.osiscope.index.IndexSnapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A TLS connection of real programs, captured live and saved with its secrets, is open to Wireshark.
class SavedSecretsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;
    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void endPrograms() {
        programs.forEach(Process::destroyForcibly);
    }

    private Process run(String... command) throws IOException {
        Process program = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        programs.add(program);
        return program;
    }

    private static boolean hasOpenssl() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Test
    void wiresharkReadsWhatIsInATlsConnection() throws Exception {
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW");
        assumeTrue(Tshark.isInstalled() && hasOpenssl(), "needs tshark 4.0 and openssl");
        int port = freePort();
        startServer(port);
        Path live = folder.resolve("live.pcapng");
        Path saved = folder.resolve("saved.pcapng");
        try (LiveCapture capture = LiveCapture.start(List.of(new PacketSocketSource("lo")), live)) {
            askForAPage(port);
            assertTrue(capture.session().await(index -> hasFinFrom(index, port), PATIENCE));
            new CaptureCopy(live, CaptureCopy.Selected.ALL,
                    new Additions(Map.of(), Files.readString(folder.resolve("keys"))), packets -> true).write(saved);
        }

        String[] asTls = {"-d", "tcp.port==" + port + ",tls", "-Y", "http.request"};
        assertEquals(List.of(), Tshark.rowsWithoutWarning(live, List.of("http.request.uri"), asTls));
        assertEquals(List.of("/page"), Tshark.rowsWithoutWarning(saved, List.of("http.request.uri"), asTls));
    }

    private static boolean hasFinFrom(IndexSnapshot index, int port) {
        for (int row = index.frames().size() - 1; row >= 0; row--) {
            if (index.frames().flags(row).fin()
                    && index.tcp().get(index.frames().conversation(row)).conversation().server().port() == port) {
                return true;
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void startServer(int port) throws Exception {
        assertEquals(0, run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out",
                "cert.pem", "-days", "2", "-subj", "/CN=localhost").waitFor());
        Process server = run("openssl", "s_server", "-accept", "127.0.0.1:" + port, "-key", "key.pem", "-cert",
                "cert.pem", "-HTTP");
        Files.writeString(folder.resolve("page"), "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nhello\n");
        BufferedReader said = server.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals("ACCEPT")) {
            line = said.readLine();
        }
    }

    private void askForAPage(int port) throws Exception {
        Process client = run("openssl", "s_client", "-connect", "127.0.0.1:" + port, "-keylogfile", "keys", "-ign_eof",
                "-quiet");
        client.outputWriter().append("GET /page HTTP/1.0\r\n\r\n").flush();
        assertTrue(client.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
}
