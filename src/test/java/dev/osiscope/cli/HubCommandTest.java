package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
@EnabledOnOs(value = OS.LINUX, disabledReason = "a process is interrupted by kill(1)")
class HubCommandTest {

    private static final Pattern LISTENING = Pattern.compile("The hub listens on 127\\.0\\.0\\.1, port (\\d+)\\. .*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port 70000     | --port is from 0 to 65535.
            --bind 0.0.0.0   | --bind beyond this machine needs --code: whoever reaches the address could join otherwise.
            --code short     | --code has 6 characters or more.
            --slow never     | --slow is drop-oldest or disconnect.
            --cert hub.pem   | --cert and --key belong together.
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
            int port = port(said);
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

    private static int port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return Integer.parseInt(listening.group(1));
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
