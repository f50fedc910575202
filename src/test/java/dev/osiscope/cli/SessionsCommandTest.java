package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.sockets.ForeignProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `osiscope sessions` as a user runs it, with programs of this machine to be seen.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the other systems' tables are told by programs, whose words are tested")
class SessionsCommandTest {

    @TempDir
    private Path folder;

    private Program.Run sessions(String... more) throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "sessions";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Program(folder).run(arguments);
    }

    @Test
    void bothEndsOfAConnectionAndItsListenerHaveALine() throws IOException, InterruptedException {
        try (ForeignProgram server = ForeignProgram.nodeServer(folder)) {
            int port = server.port();
            try (ForeignProgram client = ForeignProgram.nodeClient(folder, port)) {
                client.line("connected");

                Program.Run run = sessions("--port", String.valueOf(port));

                assertEquals(0, run.code(), run::all);
                assertTrue(run.output().getFirst().matches("PROGRAM +PID +LOCAL +REMOTE +STATE +AGE"), run::all);
                List<String> rows = run.output().subList(1, run.output().size());
                assertEquals(3, rows.size(), run::all);
                String own = "127\\.0\\.0\\.1:" + port;
                assertTrue(rows.get(0).matches("node +" + server.pid() + " +" + own + " +LISTEN +≤ \\d+ (s|min)"), run::all);
                String asked = "node +" + server.pid() + " +" + own + " +127\\.0\\.0\\.1:\\d+ \\(node\\) +ESTABLISHED .*";
                String asking = "node +" + client.pid() + " +127\\.0\\.0\\.1:\\d+ +" + own + " \\(node\\) +ESTABLISHED .*";
                assertTrue(rows.stream().anyMatch(row -> row.matches(asked)), run::all);
                assertTrue(rows.stream().anyMatch(row -> row.matches(asking)), run::all);
            }
        }
    }

    @Test
    void listenersAloneAsJsonHaveTheirFilters() throws IOException, InterruptedException {
        try (ForeignProgram server = ForeignProgram.nodeServer(folder)) {
            int port = server.port();

            Program.Run run = sessions("--json", "--listening", "--port", String.valueOf(port));

            assertEquals(0, run.code(), run::all);
            assertEquals(1, run.output().size(), run::all);
            String row = run.output().getFirst();
            assertTrue(row.startsWith("{\"process\":\"node\",\"pid\":\"" + server.pid() + "\",\"user\":\""), row);
            assertTrue(row.contains("\"local\":\"127.0.0.1:" + port + "\",\"state\":\"LISTEN\""), row);
            assertTrue(row.endsWith("\"capture.filter\":\"tcp port " + port + " and host 127.0.0.1\","
                    + "\"display.filter\":\"tcp.port == " + port + " && ip.addr == 127.0.0.1\"}"), row);
        }
    }

    @Test
    void whatComesAndGoesIsTold() throws IOException, InterruptedException {
        try (ForeignProgram server = ForeignProgram.nodeServer(folder)) {
            int port = server.port();
            Process watching = new Program(folder).start("sessions", "--watch", "--port", String.valueOf(port));
            try (BufferedReader lines = watching.inputReader(StandardCharsets.UTF_8)) {
                await(lines, ".* node +" + server.pid() + " .* LISTEN .*");
                try (ForeignProgram client = ForeignProgram.nodeClient(folder, port)) {
                    client.line("connected");
                    await(lines, "[\\d:.]{12} \\+ node +" + client.pid() + " .* ESTABLISHED +\\d+ s");
                }
                await(lines, "[\\d:.]{12} [~-] .*");
            } finally {
                watching.destroy();
                watching.waitFor();
            }
        }
    }

    private static void await(BufferedReader lines, String pattern) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.matches(pattern)) {
                return;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("no " + pattern + " in " + all);
    }
}
