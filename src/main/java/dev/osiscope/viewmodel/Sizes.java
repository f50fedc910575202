package dev.osiscope.viewmodel;

import dev.osiscope.i18n.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How numbers of bytes are written.
public final class Sizes {

    private static final int PLACES_OF_A_KILO = 3;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Sizes() {}

    /// `812 B`, `3.4 kB`: a kilobyte has 1000 bytes.
    public static Phrase bytes(long count) {
        BigDecimal amount = BigDecimal.valueOf(count);
        int unit = 0;
        while (amount.precision() - amount.scale() > PLACES_OF_A_KILO && unit < UNITS.length - 1) {
            amount = amount.movePointLeft(PLACES_OF_A_KILO);
            unit++;
        }
        return Phrase.of("amount.bytes", unit == 0 ? count : amount.setScale(1, RoundingMode.HALF_UP), UNITS[unit]);
    }
}
