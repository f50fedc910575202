package dev.osiscope.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What one run of a program took, as a whole process: from its start to its end, its output thrown away.
///
/// Processor time and memory are those that Linux shows in `/proc` while it runs, asked for again and again; what it
/// takes in its last milliseconds is missed. Elsewhere both are 0.
///
/// @param wallNanos from start to end
/// @param cpuNanos  processor time, in user and system mode, of all threads
/// @param peakBytes the most memory that was resident at once
record Run(long wallNanos, long cpuNanos, long peakBytes) {

    /// Rarely: who looks more often takes a processor from a program that uses two. The peak is the kernel's own mark.
    private static final long POLL_MILLIS = 25;
    private static final long PATIENCE_MINUTES = 10;
    /// Linux counts processor time in hundredths of seconds wherever it tells programs of it.
    private static final long TICK_NANOS = 10_000_000;
    private static final int UTIME = 11;
    private static final int CPU_FIELDS = 4;

    /// Runs a program to its end.
    ///
    /// @throws IOException where it can't be started
    static Run of(List<String> command) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        Run seen = new Run(0, 0, 0);
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                seen = seen.with(process);
                if (seen.wallNanos - start > TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + " of " + String.join(" ", command));
        }
        return new Run(System.nanoTime() - start, seen.cpuNanos, seen.peakBytes);
    }

    private Run with(Process process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        return new Run(System.nanoTime(), Math.max(cpuNanos, cpu(folder)), Math.max(peakBytes, peak(folder)));
    }

    /// User and system time of the process and of those it has waited for.
    private static long cpu(Path folder) {
        String text = read(folder.resolve("stat"));
        // The name, in parentheses, may hold anything.
        String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
        long ticks = 0;
        for (int field = UTIME; field < UTIME + CPU_FIELDS && fields.length >= UTIME + CPU_FIELDS; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * TICK_NANOS;
    }

    private static long peak(Path folder) {
        return read(folder.resolve("status")).lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst().orElse(0);
    }

    /// Nothing where the process has ended meanwhile, or where there is no such folder.
    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }
}
