package dev.osiscope.property;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/// How much memory what is made keeps.
final class Heap {

    private static final int ROUNDS = 3;

    private Heap() {}

    /// The bytes that what `made` gives keeps, about. Where they are `most` or more, it is made once again, and the fewer
    /// count: what is loaded once for all, or kept meanwhile by another thread, is in one of the two measures only.
    static long keptBy(long most, Supplier<?> made) {
        long kept = measured(made);
        return kept < most ? kept : Math.min(kept, measured(made));
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
