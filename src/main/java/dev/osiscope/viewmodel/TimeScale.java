package dev.osiscope.viewmodel;

/// How the ladder shows the time between its rows.
public enum TimeScale {
    /// Not at all: each row stands right below the one before it.
    EVEN,
    /// A long time as more room than a short one, ten times the time as one measure more.
    COMPRESSED,
    /// As it was: twice the time, twice the way down, wherever a row has room for its words.
    TRUE;

    /// The next one, after the last the first.
    public TimeScale next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
