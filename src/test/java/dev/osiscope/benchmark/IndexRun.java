package dev.osiscope.benchmark;

import dev.osiscope.index.IndexPass;
import dev.osiscope.pcapng.CaptureBytes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Makes the index of a file again and again in one process and prints a row: how much processor time a packet takes
/// once the program is warm, and how much heap a packet of the index has.
final class IndexRun {

    private static final long AT_LEAST_NANOS = 2_000_000_000L;
    private static final int AT_LEAST_PASSES = 5;
    private static final int MOST_PASSES = 2000;

    private IndexRun() {}

    /// The index is held while the heap is measured.
    private static IndexPass held;

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[MOST_PASSES];
        long start = System.nanoTime();
        int passes = 0;
        while (passes < AT_LEAST_PASSES || passes < MOST_PASSES && System.nanoTime() - start < AT_LEAST_NANOS) {
            long before = thread.getCurrentThreadCpuTime();
            held = pass(file);
            nanos[passes++] = thread.getCurrentThreadCpuTime() - before;
        }
        int packets = held.snapshot().frames().size();
        long with = heap();
        int conversations = held.snapshot().tcp().size() + held.snapshot().udp().size();
        held = null;
        Arrays.sort(nanos, 0, passes);
        System.out.printf(Locale.ROOT, "| %d | %d | %d | %.1f |%n", packets, conversations,
                nanos[passes / 2] / packets, (double) (with - heap()) / packets);
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
