package dev.osiscope.viewmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the ladder shows the time between its rows.
public enum TimeScale {
    /// Not at all: each row stands right below the one before it.
    EVEN,
    /// A long time as more room than a short one, ten times the time as one measure more.
    COMPRESSED,
    /// As it was: twice the time, twice the way down, wherever a row has room for its words.
    TRUE;

    /// The scale of this name, in small letters: `even`; empty where there is none.
    public static Optional<TimeScale> named(String name) {
        return Arrays.stream(values()).filter(scale -> scale.id().equals(name)).findFirst();
    }

    /// Its name in small letters.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The next one, after the last the first.
    public TimeScale next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
