package dev.osiscope.i18n;

/// Phrases of a number and what it counts, with the right form of the word.
public final class Counts {

    private Counts() {}

    /// `1 byte`, `11 bytes`.
    ///
    /// @param count how many, 0 or more
    public static Phrase bytes(long count) {
        return of("bytes", count);
    }

    /// `1 listener`, `2 listeners`.
    ///
    /// @param count how many, 0 or more
    public static Phrase listeners(long count) {
        return of("listeners", count);
    }

    private static Phrase of(String what, long count) {
        return Phrase.of("count." + what + (count == 1 ? ".one" : ".many"), count);
    }
}
