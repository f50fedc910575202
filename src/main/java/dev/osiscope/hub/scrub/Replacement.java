package dev.osiscope.hub.scrub;

/// A text of which parts are replaced, from the first to the last. There is none, and no garbage, before the first is: what is
/// called here takes and gives null for it.
final class Replacement {

    private final StringBuilder result;
    private int done;

    private Replacement(int length) {
        result = new StringBuilder(length);
    }

    /// Up to where the text was dealt with.
    static int done(Replacement so) {
        return so == null ? 0 : so.done;
    }

    /// Puts `mark` in the place of `text` from `start`, which is not before what is done, up to `end`.
    static Replacement replace(Replacement so, CharSequence text, int start, int end, String mark) {
        Replacement next = so == null ? new Replacement(text.length()) : so;
        next.result.append(text, next.done, start).append(mark);
        next.done = end;
        return next;
    }

    /// The whole text; itself where nothing was replaced.
    static String finish(Replacement so, CharSequence text) {
        return so == null ? text.toString() : so.result.append(text, so.done, text.length()).toString();
    }
}
