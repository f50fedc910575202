package dev.osiscope.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that captures to a file until it is told to end.
final class CapturingProgram {

    private static final int PATIENCE_SECONDS = 30;

    private final String name;
    private final String ready;
    private final Path file;
    private final List<String> command;
    private Process process;

    /// @param ready what it says on its standard error once it captures
    CapturingProgram(String name, String ready, Path file, List<String> command) {
        this.name = name;
        this.ready = ready;
        this.file = file;
        this.command = command;
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    /// Starts it; returns whether it captures.
    boolean start() throws IOException {
        Files.deleteIfExists(file);
        try {
            process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException notInstalled) {
            return false;
        }
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        String line = errors.readLine();
        while (line != null && !line.contains(ready)) {
            line = errors.readLine();
        }
        return line != null;
    }

    /// The processor time that it has used so far.
    long processorMicros() {
        return TimeUnit.NANOSECONDS.toMicros(ProcessFigures.processorNanos(process.pid()));
    }

    /// Ends it as Ctrl-C does, once it had the time to read what still waited.
    void end() throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
