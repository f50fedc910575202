package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// `osiscope capture` as a process that captures, until it is interrupted or ends by itself.
final class RunningCapture implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final String CAPTURES = "osiscope capture: capturing on ";

    private final Process process;
    private final CompletableFuture<List<String>> output;
    private final BufferedReader errors;
    private final List<String> said = new ArrayList<>();

    /// Starts it behind `prefix`, and returns when it captures, or has ended.
    RunningCapture(Program program, List<String> prefix, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("capture"));
        words.addAll(List.of(arguments));
        process = program.builder(prefix, words.toArray(String[]::new)).start();
        output = lines(process.inputReader(StandardCharsets.UTF_8));
        errors = process.errorReader(StandardCharsets.UTF_8);
        awaitLine(CAPTURES);
    }

    private static CompletableFuture<List<String>> lines(BufferedReader reader) {
        return CompletableFuture.supplyAsync(() -> reader.lines().toList(), task -> Thread.ofVirtual().start(task));
    }

    /// Waits until it says on its standard error what begins so; returns whether it does before it ends.
    boolean awaitLine(String beginning) throws IOException {
        String line = errors.readLine();
        while (line != null) {
            said.add(line);
            if (line.startsWith(beginning)) {
                return true;
            }
            line = errors.readLine();
        }
        return false;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Ctrl-C.
    Program.Run interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        return end();
    }

    /// Waits for its end.
    Program.Run end() throws Exception {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "goes on for ever: " + said);
        errors.lines().forEach(said::add);
        return new Program.Run(process.exitValue(), output.get(), List.copyOf(said));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
