package dev.osiscope.i18n;

/// Phrases of a number and what it counts, with the right form of the word.
public final class Counts {

    private Counts() {}

    /// `1 byte`, `11 bytes`.
    ///
    /// @param count how many, 0 or more
    public static Phrase bytes(long count) {
        return of("count.bytes", count);
    }

    /// `1 listener`, `2 listeners`.
    ///
    /// @param count how many, 0 or more
    public static Phrase listeners(long count) {
        return of("count.listeners", count);
    }

    /// `1 segment`, `11 segments`.
    ///
    /// @param count how many, 0 or more
    public static Phrase segments(long count) {
        return of("text.count.segments", count);
    }

    /// `1 data segment`, `14 data segments`.
    ///
    /// @param count how many, 0 or more
    public static Phrase dataSegments(long count) {
        return of("ladder.fold.data", count);
    }

    /// `1 acknowledgment`, `10 acknowledgments`.
    ///
    /// @param count how many, 0 or more
    public static Phrase acknowledgments(long count) {
        return of("ladder.fold.acknowledgments", count);
    }

    /// `1 frame`, `11 frames`.
    ///
    /// @param count how many, 0 or more
    public static Phrase frames(long count) {
        return of("text.count.frames", count);
    }

    /// `1 TCP conversation`, `2 TCP conversations`.
    ///
    /// @param count how many, 0 or more
    public static Phrase conversations(long count) {
        return of("text.count.conversations", count);
    }

    /// `1 duplicate acknowledgment`, `3 duplicate acknowledgments`.
    ///
    /// @param count how many, 0 or more
    public static Phrase duplicates(long count) {
        return of("count.duplicates", count);
    }

    /// `1 UDP conversation`, `2 UDP conversations`.
    ///
    /// @param count how many, 0 or more
    public static Phrase udpConversations(long count) {
        return of("text.count.udp.conversations", count);
    }

    private static Phrase of(String key, long count) {
        return Phrase.of(key + (count == 1 ? ".one" : ".many"), count);
    }
}
