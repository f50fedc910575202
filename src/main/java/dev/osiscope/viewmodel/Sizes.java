package dev.osiscope.viewmodel;

import java.util.Locale;

/// How numbers of bytes are written.
public final class Sizes {

    private static final long KILO = 1000;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Sizes() {}

    /// `812 B`, `3.4 kB`: a kilobyte has 1000 bytes.
    public static String bytes(long count) {
        double amount = count;
        int unit = 0;
        while (amount >= KILO && unit < UNITS.length - 1) {
            amount /= KILO;
            unit++;
        }
        return unit == 0 ? count + " B" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }
}
