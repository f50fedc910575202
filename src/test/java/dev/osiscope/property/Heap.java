package dev.osiscope.property;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/// How much memory what is made keeps.
final class Heap {

    private static final int ROUNDS = 3;

    private Heap() {}

    /// The bytes that what `made` gives keeps, about. It is made twice: what is loaded once for all, or kept meanwhile by
    /// another thread, is in one of the two measures only.
    static long keptBy(Supplier<?> made) {
        return Math.min(measured(made), measured(made));
    }

    private static long measured(Supplier<?> made) {
        long before = used();
        Object kept = made.get();
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
