package dev.osiscope.benchmark.window;

import java.util.Locale;
import java.util.stream.LongStream;

/// The pictures of a motion: a line of the table.
final class Frames {

    private static final double MILLION = 1e6;

    private final String what;
    private final LongStream.Builder painted = LongStream.builder();
    private final LongStream.Builder processor = LongStream.builder();
    private final LongStream.Builder apart = LongStream.builder();

    Frames(String what) {
        this.what = what;
    }

    /// A picture.
    ///
    /// @param nanos  from the beginning of its pulse until it was handed to the window system
    /// @param cpu    the processor time of JavaFX's application thread in that pulse
    /// @param before nanoseconds since the pulse of the picture before it; 0 where none was painted in the pulse before
    void add(long nanos, long cpu, long before) {
        painted.add(nanos);
        processor.add(cpu);
        if (before > 0) {
            apart.add(before);
        }
    }

    static String head() {
        return "| motion | pictures | frame p50 ms | p95 ms | p99 ms | max ms | processor p50 ms | p99 ms"
                + " | apart p50 ms | p99 ms |\n|---|---|---|---|---|---|---|---|---|---|";
    }

    String line() {
        long[] nanos = painted.build().sorted().toArray();
        long[] cpu = processor.build().sorted().toArray();
        long[] gaps = apart.build().sorted().toArray();
        return String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |", what, nanos.length,
                at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1), at(cpu, 0.5), at(cpu, 0.99),
                at(gaps, 0.5), at(gaps, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0
                : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)] / MILLION;
    }
}
