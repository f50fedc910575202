package dev.osiscope.lab.wire;

/// Which of the frames that it matches a rule acts on, counted from 1.
///
/// @param first the first of them
/// @param last  the last of them, not before the first
public record Turns(long first, long last) {

    /// All of them.
    public static final Turns EVERY = new Turns(1, Long.MAX_VALUE);
    /// Only the first.
    public static final Turns FIRST = nth(1);

    /// Checks the order.
    public Turns {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no turns: " + first + " to " + last);
        }
    }

    /// Only the one with this number.
    public static Turns nth(long number) {
        return new Turns(number, number);
    }

    /// The first so many.
    public static Turns times(long count) {
        return new Turns(1, count);
    }

    /// Whether the rule acts on the match with this number.
    boolean include(long match) {
        return match >= first && match <= last;
    }
}
