package dev.osiscope.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.osiscope.index.IndexPass;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.pcapng.CaptureBytes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes the index of a file again and again in one process and prints a row: how much processor time a packet takes
/// once the program is warm, on all threads and with the collector's work, and how much heap a packet of the index has.
final class IndexRun {

    private static final long AT_LEAST_NANOS = 2_000_000_000L;
    private static final int AT_LEAST_PASSES = 5;
    private static final int HELD_PACKETS = 1_000_000;

    private IndexRun() {}

    /// The indexes are held while the heap is measured.
    private static final List<IndexPass> HELD = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        passes(file);
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = process.getProcessCpuTime();
        int passes = passes(file);
        long nanos = (process.getProcessCpuTime() - before) / passes;
        IndexSnapshot index = pass(file).snapshot();
        int packets = index.frames().size();
        System.out.printf(Locale.ROOT, "| %d | %d | %d | %.1f |%n", packets,
                index.tcp().size() + index.udp().size(), nanos / packets, heapOfAPacket(file, packets));
    }

    /// Passes over the file for a while.
    ///
    /// @return how many
    private static int passes(Path file) throws IOException {
        long start = System.nanoTime();
        int passes = 0;
        while (passes < AT_LEAST_PASSES || System.nanoTime() - start < AT_LEAST_NANOS) {
            pass(file);
            passes++;
        }
        return passes;
    }

    /// Of a small file so many indexes are held that the rest of the heap does not matter.
    private static double heapOfAPacket(Path file, int packets) throws IOException {
        int copies = Math.max(1, HELD_PACKETS / packets);
        long before = heap();
        for (int copy = 0; copy < copies; copy++) {
            HELD.add(pass(file));
        }
        return (double) (heap() - before) / copies / packets;
    }

    private static IndexPass pass(Path file) throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(file)) {
            IndexPass pass = new IndexPass(bytes);
            boolean more = true;
            while (more) {
                more = pass.advance();
            }
            return pass;
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
