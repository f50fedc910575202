package dev.osiscope.timeline;

/// How many bits pass in a second, with a unit that suits the number.
final class Rates {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private Rates() {}

    /// `64 kbit/s`; what is no whole number of a larger unit stands in bits.
    static String of(long bitsPerSecond) {
        if (bitsPerSecond % MEGA == 0) {
            return bitsPerSecond / MEGA + " Mbit/s";
        }
        return bitsPerSecond % KILO == 0 ? bitsPerSecond / KILO + " kbit/s" : bitsPerSecond + " bit/s";
    }
}
