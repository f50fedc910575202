package dev.osiscope.hub.scrub;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of scrubbers that there are, in the order in which they are offered.
///
/// Who finds things that are written in digits or letters comes after those that take away what could stand between them.
public enum ScrubberKind {
    /// Control and escape sequences.
    ANSI("control characters"),
    /// Tags, comments, scripts.
    HTML("HTML"),
    /// E-mail addresses.
    EMAIL("e-mail addresses"),
    /// Card numbers with a right check digit.
    CARD("card numbers"),
    /// Telephone numbers.
    PHONE("phone numbers"),
    /// The words of a list.
    WORDS("listed words"),
    /// What is longer than it may be.
    LENGTH("over-long line");

    private final String words;

    ScrubberKind(String words) {
        this.words = words;
    }

    /// What it is called on a command line: `ansi`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it looks for, in two or three words.
    public String words() {
        return words;
    }

    /// The kind that is called `id`; empty where there is none.
    public static Optional<ScrubberKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
