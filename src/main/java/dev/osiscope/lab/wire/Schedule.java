package dev.osiscope.lab.wire;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/// What is to happen later, by its time and, at the same time, in the order in which it was planned.
final class Schedule {

    /// How much may be planned at once.
    static final int MOST = 16_384;

    private final PriorityQueue<Planned> planned = new PriorityQueue<>(
            Comparator.comparingLong(Planned::dueNanos).thenComparingLong(Planned::order));
    private long ordered;

    private record Planned(long dueNanos, long order, LongConsumer step) {}

    boolean isFull() {
        return planned.size() >= MOST;
    }

    /// Plans `step`, which is told the time at which it happens.
    void at(long dueNanos, LongConsumer step) {
        ordered++;
        planned.add(new Planned(dueNanos, ordered, step));
    }

    /// When the next step is due.
    OptionalLong nextDue() {
        return planned.isEmpty() ? OptionalLong.empty() : OptionalLong.of(planned.peek().dueNanos);
    }

    /// Does all that is due at `nanos`, also what these steps plan for then.
    void run(long nanos) {
        while (!planned.isEmpty() && planned.peek().dueNanos <= nanos) {
            planned.remove().step.accept(nanos);
        }
    }
}
