package dev.osiscope.benchmark.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// What looks of one kind took: a line of the table.
final class Times {

    private static final double MILLION = 1e6;

    private final String what;
    private final List<Painted.Took> looks = new ArrayList<>();

    Times(String what) {
        this.what = what;
    }

    void add(Painted.Took took) {
        looks.add(took);
    }

    static String head() {
        return "| what | looks | p50 ms | p95 ms | max ms | processor p50 ms | p95 ms | max ms"
                + " | pulses p50 | p95 |\n|---|---|---|---|---|---|---|---|---|---|";
    }

    /// Wall time, then the processor time of JavaFX's application thread, then the number of pictures.
    String line() {
        return String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f"
                        + " | %d | %d |", what, looks.size(),
                millis(Painted.Took::nanos, 0.5), millis(Painted.Took::nanos, 0.95), millis(Painted.Took::nanos, 1),
                millis(Painted.Took::cpuNanos, 0.5), millis(Painted.Took::cpuNanos, 0.95),
                millis(Painted.Took::cpuNanos, 1), at(Painted.Took::pulses, 0.5), at(Painted.Took::pulses, 0.95));
    }

    private double millis(ToLongFunction<Painted.Took> value, double share) {
        return at(value, share) / MILLION;
    }

    private long at(ToLongFunction<Painted.Took> value, double share) {
        long[] sorted = looks.stream().mapToLong(value).sorted().toArray();
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
