package dev.osiscope.benchmark.hub;

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

    static Figures parse(String line) {
        String[] cells = line.split(" ");
        return new Figures(Double.parseDouble(cells[0]), Long.parseLong(cells[1]), Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]),
                Long.parseLong(cells[6]));
    }
}
