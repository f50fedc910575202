package dev.osiscope.benchmark.hub;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one hub has done.
///
/// @param throughput    deliveries a second
/// @param lost          deliveries that never came
/// @param middleMicros  the latency of half of the deliveries at most; NaN where it was not measured
/// @param highMicros    that of 99 of 100
/// @param generatorBusy what the generator took of one processor
/// @param hubBusy       what the hub took of it, in all its threads
/// @param peakBytes     the most memory of the hub that was resident
record Figures(double throughput, long lost, double middleMicros, double highMicros, double generatorBusy, double hubBusy,
        long peakBytes) {

    /// For another process, which [#parse]s it.
    String line() {
        return throughput + " " + lost + " " + middleMicros + " " + highMicros + " " + generatorBusy + " " + hubBusy + " "
                + peakBytes;
    }

    /// The middle of each figure, of several runs; the most of what was lost and of the memory.
    static Figures middle(List<Figures> runs) {
        return new Figures(middle(runs, Figures::throughput), runs.stream().mapToLong(Figures::lost).max().orElseThrow(),
                middle(runs, Figures::middleMicros), middle(runs, Figures::highMicros), middle(runs, Figures::generatorBusy),
                middle(runs, Figures::hubBusy), runs.stream().mapToLong(Figures::peakBytes).max().orElseThrow());
    }

    private static double middle(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray()[runs.size() / 2];
    }

    static Figures parse(String line) {
        String[] cells = line.split(" ");
        return new Figures(Double.parseDouble(cells[0]), Long.parseLong(cells[1]), Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]),
                Long.parseLong(cells[6]));
    }
}
