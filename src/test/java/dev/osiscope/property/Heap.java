package dev.osiscope.property;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;

/// How much memory what is made keeps: in a process of its own, where nothing else comes and goes, and little is to be looked
/// through by the collector.
final class Heap {

    private static final int ROUNDS = 3;

    private Heap() {}

    /// The bytes that this keeps, about.
    static long keptBy(Hoard hoard) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx2g",
                "-cp", System.getProperty("java.class.path"), Heap.class.getName(), hoard.name())
                .redirectErrorStream(true).start();
        List<String> said = process.inputReader().readAllLines();
        if (process.waitFor() != 0) {
            throw new AssertionError(hoard + ": " + String.join("\n", said));
        }
        return Long.parseLong(said.getLast());
    }

    /// Says how many bytes the hoard of this name keeps. Where they are too many, it is made once again, and the fewer
    /// count: what is loaded once for all is in one of the two measures only.
    public static void main(String[] names) {
        Hoard hoard = Hoard.valueOf(names[0]);
        long kept = measured(hoard);
        System.out.println(kept < hoard.most() ? kept : Math.min(kept, measured(hoard)));
    }

    private static long measured(Hoard hoard) {
        long before = used();
        Object kept = hoard.make();
        long after = used();
        Reference.reachabilityFence(kept);
        return after - before;
    }

    private static long used() {
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
