package dev.osiscope.view.sequence;

/// How wide the parts of a number line are. Not to scale: a window of a million bytes and one byte under way must both be
/// seen, and what is written in them must have room. Pure.
final class ZoneWidths {

    private ZoneWidths() {}

    /// Shares the room: each part gets its least, and what is left goes by the number of digits of what is in it.
    ///
    /// @param width  the room, in pixels
    /// @param least  the least that each part needs; where there is not enough for all, each gets as little less
    /// @param counts how much is in each part, 0 or more
    static double[] of(double width, double[] least, long[] counts) {
        double needed = 0;
        double weights = 0;
        for (int part = 0; part < least.length; part++) {
            needed += least[part];
            weights += weight(counts[part]);
        }
        double spare = Math.max(0, width - needed);
        double shrink = needed > width ? width / needed : 1;
        double[] widths = new double[least.length];
        for (int part = 0; part < least.length; part++) {
            widths[part] = least[part] * shrink + (weights == 0 ? spare / least.length : spare * weight(counts[part]) / weights);
        }
        return widths;
    }

    private static double weight(long count) {
        return Math.log1p(count);
    }
}
