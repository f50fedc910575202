package dev.osiscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However the app ends, nothing of its lab is left.
class LabEndTest {

    /// It takes some milliseconds; on a busy machine more.
    private static final int PATIENCE_SECONDS = 20;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    /// Each line is a moment: before there is a host, while they start, and when the SYN hangs on the wire.
    @ParameterizedTest
    @ValueSource(strings = {"begun", "started hub", "started client", "ready", "held"})
    void afterSigkillNothingIsLeft(String moment) throws Exception {
        Process app = app();
        try {
            awaitLine(app, moment);
            app.destroyForcibly().waitFor();
            awaitNoHost();
        } finally {
            app.destroyForcibly();
        }
    }

    @Test
    void afterAnOrderlyEndNothingIsLeft() throws Exception {
        Process app = app();
        awaitLine(app, "held");
        app.getOutputStream().close();
        assertEquals(0, app.waitFor());
        assertEquals(Set.of(), hosts());
    }

    private static Process app() throws IOException {
        List<String> command = new ArrayList<>(HostJava.command(LabUnderTest.class));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Nobody tells when a process ends that somebody else has started: it has to be looked for.
    private static void awaitNoHost() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!hosts().isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertEquals(Set.of(), hosts(), "hosts that still run");
    }

    /// Waits for a line of the app's.
    private static void awaitLine(Process app, String wanted) throws IOException {
        BufferedReader lines = app.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (!wanted.equals(line)) {
            Objects.requireNonNull(line, "it ended before it said: " + wanted);
            line = lines.readLine();
        }
    }

    /// The processes of hosts, each with its namespace: one that has ended has no command line.
    private static Set<String> hosts() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(path -> path.getFileName().toString().matches("\\d+")).toList()) {
                if (commandLine(process).contains(LabUnderTest.MARK)) {
                    found.add(process.toString());
                }
            }
        }
        return found;
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
