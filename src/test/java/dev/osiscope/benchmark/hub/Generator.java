package dev.osiscope.benchmark.hub;

import dev.osiscope.benchmark.ProcessFigures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/// The load as a process of its own, so that no hub shares a collector or a compiler with it. Prints one line of [Figures].
final class Generator {

    private static final int SUBSCRIBERS = 100;
    private static final int PER_SECOND = 200;
    /// A hundred characters that no scrubber has anything to do with, digits among them.
    private static final String TEXT =
            "Room 204, 14:35: the answer to question 7 is 42, and the next lesson is about windows that slide on.";

    private Generator() {}

    /// @param arguments dialect, port, the hub's process, seconds to warm up, seconds of each measurement
    public static void main(String[] arguments) throws IOException {
        Dialect dialect = Dialect.valueOf(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        long hub = Long.parseLong(arguments[2]);
        int warmUp = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        try (Load load = new Load(dialect, port, SUBSCRIBERS, TEXT)) {
            load.publish(TimeUnit.SECONDS.toNanos(warmUp));
            System.out.println(measure(load, hub, seconds).line());
        }
    }

    private static Figures measure(Load load, long hub, int seconds) throws IOException {
        long start = System.nanoTime();
        long own = ownProcessorNanos();
        long theirs = ProcessFigures.processorNanos(hub);
        double throughput = load.throughput(TimeUnit.SECONDS.toNanos(seconds));
        long elapsed = System.nanoTime() - start;
        double busy = (double) (ownProcessorNanos() - own) / elapsed;
        double hubBusy = (double) (ProcessFigures.processorNanos(hub) - theirs) / elapsed;
        long lost = load.settle();
        long[] latencies = lost == 0 ? load.latencies(PER_SECOND, seconds) : new long[0];
        return new Figures(throughput, lost, percentile(latencies, 50), percentile(latencies, 99), busy, hubBusy,
                ProcessFigures.peakBytes(hub));
    }

    private static long ownProcessorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((long) sorted.length * percent / 100)] / 1e3;
    }
}
