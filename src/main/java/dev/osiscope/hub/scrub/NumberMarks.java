package dev.osiscope.hub.scrub;

/// Puts a mark in the place of numbers of one kind. Every group of digits is looked at once.
final class NumberMarks {

    /// Knows one kind of numbers.
    @FunctionalInterface
    interface Kind {

        /// The number that begins with the group of digits at `start`; null where none does.
        ///
        /// @param floor where the text begins that may belong to it: what stands before belongs to a number already
        Span at(CharSequence text, int start, int floor);
    }

    /// Where a number stands, with what belongs to it.
    record Span(int from, int to) {}

    private NumberMarks() {}

    /// The text with `mark` in the place of each number; as it is where there is none, without making any garbage.
    static String put(CharSequence text, String mark, Kind kind) {
        Replacement result = null;
        int start = Digits.nextGroup(text, 0);
        while (start >= 0) {
            Span found = kind.at(text, start, Replacement.done(result));
            if (found != null) {
                result = Replacement.replace(result, text, found.from, found.to, mark);
            }
            start = Digits.nextGroup(text, found != null ? found.to : Digits.groupEnd(text, start));
        }
        return Replacement.finish(result, text);
    }
}
