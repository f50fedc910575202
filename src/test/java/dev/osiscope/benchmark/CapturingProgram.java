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
    /// In which unit Linux tells processor time in /proc: a hundredth of a second.
    private static final int TICK_MICROS = 10_000;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

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
    long processorMicros() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        String[] cells = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(cells[USER_TICKS]) + Long.parseLong(cells[SYSTEM_TICKS])) * TICK_MICROS;
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
