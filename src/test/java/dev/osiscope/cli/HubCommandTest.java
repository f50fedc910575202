package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.tests.RunsBeside;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `osiscope hub` as a user runs it.
@RunsBeside
@EnabledOnOs(value = OS.LINUX, disabledReason = "a process is interrupted by kill(1)")
class HubCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port 70000     | --port is from 0 to 65535.
            --bind 0.0.0.0   | --bind beyond this machine needs --code: whoever reaches the address could join otherwise.
            --code short     | --code has 6 characters or more.
            --slow never     | --slow is drop-oldest or disconnect.
            --cert hub.pem   | --cert and --key belong together.
            --bind nowhere   | --bind is an address of this machine, such as 192.168.1.20 or ::1.
            """)
    void optionThatMakesNoSenseIsSaidInOneLine(String option, String words) throws Exception {
        String[] parts = option.split(" ");
        Program.Run run = new Program(folder).run("hub", parts[0], parts[1]);
        assertEquals(2, run.code(), run::all);
        assertEquals("osiscope hub: " + words, run.errors().getFirst());
    }

    @Test
    void twoClientsTalkUntilItIsInterrupted() throws Exception {
        Process hub = new Program(folder).start("hub", "--port", "0", "--code", "sesame", "--scrub", "html");
        try (BufferedReader said = hub.inputReader(StandardCharsets.UTF_8)) {
            int port = port(said, "127\\.0\\.0\\.1");
            try (Socket ada = joined(port); Socket bo = joined(port)) {
                ada.getOutputStream().write("<b>hello</b>\n".getBytes(StandardCharsets.UTF_8));
                assertEquals("hello", line(bo));
                new ProcessBuilder("kill", "-INT", String.valueOf(hub.pid())).start().waitFor();
                assertTrue(hub.waitFor(30, TimeUnit.SECONDS));
                assertEquals(0, hub.exitValue());
            }
        } finally {
            hub.destroyForcibly();
        }
    }

    @Test
    void figuresAreToldWhereTheyAreAskedFor() throws Exception {
        Process hub = new Program(folder).start("hub", "--port", "0", "--metrics", "--bind", "127.0.0.2");
        try (BufferedReader said = hub.inputReader(StandardCharsets.UTF_8)) {
            int port = port(said, "127\\.0\\.0\\.2");
            try (Socket ada = new Socket(InetAddress.ofLiteral("127.0.0.2"), port);
                    Socket bo = new Socket(InetAddress.ofLiteral("127.0.0.2"), port)) {
                ada.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
                assertEquals("hello", line(bo));
                String figures = said.readLine();
                while (!figures.startsWith("clients:")) {
                    figures = said.readLine();
                }
                assertEquals("clients: 2; messages: 1; deliveries: 1, missed by slow readers: 0; lines refused: 0;"
                        + " clients turned away: 0", figures);
            }
        } finally {
            hub.destroyForcibly();
        }
    }

    @Test
    void itListensOnIpv6() throws Exception {
        assumeTrue(InetAddress.ofLiteral("::1").isReachable(1000), "this machine has no IPv6");
        Process hub = new Program(folder).start("hub", "--port", "0", "--bind", "::1", "--tls");
        try (BufferedReader said = hub.inputReader(StandardCharsets.UTF_8)) {
            int port = port(said, "::1");
            try (Socket ada = new Socket(InetAddress.ofLiteral("::1"), port);
                    Socket bo = new Socket(InetAddress.ofLiteral("::1"), port)) {
                ada.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
                assertEquals("hello", line(bo));
            }
            assertTrue(said.readLine().endsWith("nc ::1 " + port));
        } finally {
            hub.destroyForcibly();
        }
    }

    /// Beyond this machine, in a network of its own that nobody else reaches.
    @Test
    void onAnAddressThatOthersReachItAsksForTheCode() throws Exception {
        List<String> own = List.of("unshare", "-Urn", "sh", "-c",
                "ip link set lo up && ip addr add 10.9.9.9/32 dev lo && \"$@\" & "
                        + "for try in $(seq 200); do sleep 0.2; printf 'hello\\njoin sesame\\n' | timeout 5 nc -q 1 10.9.9.9 3001 && break; done;"
                        + " kill $!", "sh");
        assumeTrue(new ProcessBuilder("unshare", "-Urn", "sh", "-c", "ip link set lo up && command -v nc").start().waitFor() == 0,
                "no network namespace of its own, or no ip or nc");
        Program.Run run = new Program(folder).run(own, "hub", "--bind", "10.9.9.9", "--code", "sesame");
        assertTrue(run.text().contains("\"code\":\"not-joined\""), run::all);
        assertTrue(run.text().contains("{\"event\":\"joined\",\"payload\":null}"), run::all);
    }

    private static int port(BufferedReader said, String address) throws IOException {
        Pattern listening = Pattern.compile("The hub listens on " + address + ", port (\\d+)\\. .*");
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = listening.matcher(line);
            if (found.matches()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new AssertionError("the hub ended");
    }

    private static Socket joined(int port) throws IOException {
        Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write("join sesame\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("{\"event\":\"joined\",\"payload\":null}", line(socket));
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int value = socket.getInputStream().read(); value != '\n' && value >= 0; value = socket.getInputStream().read()) {
            line.append((char) value);
        }
        return line.toString();
    }
}
