package dev.osiscope.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux tells of a process in `/proc`; 0 elsewhere, and of one that has ended.
public final class ProcessFigures {

    /// Linux counts processor time in hundredths of seconds wherever it tells programs of it.
    private static final long TICK_NANOS = 10_000_000;
    private static final int UTIME = 11;
    private static final int CPU_FIELDS = 4;

    private ProcessFigures() {}

    /// Its time in user and system mode, and that of the processes it has waited for.
    public static long processorNanos(long pid) {
        String text = read(pid, "stat");
        // The name, in parentheses, may hold anything.
        String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
        long ticks = 0;
        for (int field = UTIME; field < UTIME + CPU_FIELDS && fields.length >= UTIME + CPU_FIELDS; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * TICK_NANOS;
    }

    /// The most memory that was resident at once.
    public static long peakBytes(long pid) {
        return read(pid, "status").lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst().orElse(0);
    }

    /// How many files and sockets it has open.
    public static int openFiles(long pid) {
        String[] names = Path.of("/proc", Long.toString(pid), "fd").toFile().list();
        return names == null ? 0 : names.length;
    }

    private static String read(long pid, String name) {
        Path file = Path.of("/proc", Long.toString(pid), name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }
}
