package dev.osiscope.i18n;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/// Phrases of how long something took, in the unit that suits it.
public final class Durations {

    private static final int DIGITS = 3;
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Durations() {}

    /// `52.3 µs`, `210 ms`, `1.01 s`: three digits at most.
    ///
    /// @param nanos nanoseconds; what is below 0, of a clock that went back, counts as 0
    public static Phrase of(long nanos) {
        long size = Math.max(0, nanos);
        if (size < MILLI) {
            return Phrase.of("count.microseconds", number(size, MICRO));
        }
        return size < SECOND ? Phrase.of("count.milliseconds", number(size, MILLI))
                : Phrase.of("count.seconds", number(size, SECOND));
    }

    /// `12 s`, `3 min`, `5 h`, `2 d`: the largest unit of which there is a whole one, and how many whole ones of it.
    ///
    /// @param duration 0 or more
    public static Phrase coarse(Duration duration) {
        if (duration.toMinutes() == 0) {
            return Phrase.of("count.seconds", duration.toSeconds());
        }
        if (duration.toHours() == 0) {
            return Phrase.of("duration.minutes", duration.toMinutes());
        }
        return duration.toDays() == 0 ? Phrase.of("duration.hours", duration.toHours())
                : Phrase.of("duration.days", duration.toDays());
    }

    private static BigDecimal number(long nanos, long unit) {
        BigDecimal exact = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit));
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
        boolean large = whole.precision() >= DIGITS;
        return large ? whole : exact.round(new MathContext(DIGITS)).stripTrailingZeros();
    }
}
