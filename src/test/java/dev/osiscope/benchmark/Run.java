package dev.osiscope.benchmark;

import java.io.IOException;
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
        return new Run(System.nanoTime(), Math.max(cpuNanos, ProcessFigures.processorNanos(process.pid())),
                Math.max(peakBytes, ProcessFigures.peakBytes(process.pid())));
    }
}
