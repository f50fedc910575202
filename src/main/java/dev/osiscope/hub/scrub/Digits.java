package dev.osiscope.hub.scrub;

/// Groups of decimal digits in a text, of any script that has them.
final class Digits {

    private static final int DECIMAL = 10;

    private Digits() {}

    /// Whether there is a digit at `index`; never behind the end.
    static boolean isDigit(CharSequence text, int index) {
        return index < text.length() && valueAt(text, index) >= 0;
    }

    /// The value of the digit at `index`; -1 where there is none.
    static int valueAt(CharSequence text, int index) {
        char value = text.charAt(index);
        if (value >= '0' && value <= '9') {
            return value - '0';
        }
        return value < '\u0080' ? -1 : Character.isDigit(value) ? Character.digit(value, DECIMAL) : -1;
    }

    /// Where the next group begins, from `from` on; -1 where there is none. No digit stands just before `from`.
    static int nextGroup(CharSequence text, int from) {
        int index = from;
        while (index < text.length() && !isDigit(text, index)) {
            index++;
        }
        return index < text.length() ? index : -1;
    }

    /// Where the group that begins at `start` ends.
    static int groupEnd(CharSequence text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    /// Whether no letter stands just before `index`.
    static boolean startsWord(CharSequence text, int index) {
        return index == 0 || !Character.isLetter(text.charAt(index - 1));
    }

    /// Whether no letter stands at `index`.
    static boolean endsWord(CharSequence text, int index) {
        return index == text.length() || !Character.isLetter(text.charAt(index));
    }
}
