package dev.osiscope.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts as a user writes them: `10s`, `50MB`.
final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})\\s*([A-Za-z]*)");
    private static final Map<String, Long> MILLIS = Map.of(
            "ms", 1L, "s", 1_000L, "", 1_000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L);
    private static final long LONGEST_MILLIS = Duration.ofDays(366).toMillis();
    private static final Map<String, Long> BYTES = Map.of(
            "", 1L, "b", 1L, "kb", 1_000L, "mb", 1_000_000L, "gb", 1_000_000_000L,
            "kib", 1L << 10, "mib", 1L << 20, "gib", 1L << 30);

    private Amounts() {
    }

    /// A span of time: a number with `ms`, `s`, `m` or `h`, seconds without; a year at most.
    ///
    /// @throws IllegalArgumentException where it is none, or nothing
    static Duration duration(String text) {
        return Duration.ofMillis(amount(text, MILLIS, LONGEST_MILLIS, "wrong.time"));
    }

    /// A number of bytes: `kB`, `MB`, `GB`, `KiB`, `MiB`, `GiB`, bytes without.
    ///
    /// @throws IllegalArgumentException where it is none, or nothing
    static long bytes(String text) {
        return amount(text, BYTES, Long.MAX_VALUE, "wrong.size");
    }

    private static long amount(String text, Map<String, Long> units, long most, String wrong) {
        Matcher parts = AMOUNT.matcher(text.strip());
        Long unit = parts.matches() ? units.get(parts.group(2).toLowerCase(Locale.ROOT)) : null;
        long number = unit == null ? 0 : Long.parseLong(parts.group(1));
        if (number == 0 || number > most / unit) {
            throw WrongOption.of(wrong, text);
        }
        return number * unit;
    }
}
