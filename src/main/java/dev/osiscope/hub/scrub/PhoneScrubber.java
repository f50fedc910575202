package dev.osiscope.hub.scrub;

/// Puts words in the place of telephone numbers, as far as they can be told from other numbers: international ones, which
/// begin with `+` or `00` (ITU-T E.123, at most 15 digits by E.164); national ones that begin with a single `0`; and North
/// American ones in groups of three, three and four digits. Between groups up to two of space, `-`, `.`, `/` and brackets.
///
/// Dates, addresses of IPv4 and decimal numbers are none. From every group of digits at most 15 groups are read.
public final class PhoneScrubber implements Scrubber {

    /// What stands in the place of a number.
    public static final String MARK = "[phone number]";

    private static final int FEWEST = 8;
    private static final int AREA_CODE = 3;

    @Override
    public ScrubberKind kind() {
        return ScrubberKind.PHONE;
    }

    @Override
    public boolean concerns(int traits, int length) {
        return length >= FEWEST && (traits & (TextTraits.DIGIT | TextTraits.FOREIGN)) != 0;
    }

    @Override
    public String scrub(CharSequence text) {
        return NumberMarks.put(text, MARK, PhoneScrubber::at);
    }

    private static NumberMarks.Span at(CharSequence text, int start, int floor) {
        int begin = begin(text, start, floor);
        boolean plus = hasPlus(text, begin, start);
        int end = mayBegin(text, begin, start, plus) ? PhoneShape.end(text, start, plus) : -1;
        return end < 0 ? null : new NumberMarks.Span(opening(text, begin, end), closing(text, begin, end));
    }

    /// The group's beginning with a `+` and a bracket before it, in either order.
    private static int begin(CharSequence text, int start, int floor) {
        int begin = start;
        while (begin > floor && start - begin < 2 && isPrefix(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isPrefix(char value) {
        return value == '+' || value == '\uff0b' || value == '(';
    }

    private static boolean hasPlus(CharSequence text, int begin, int start) {
        return indexOf(text, '+', begin, start) >= 0 || indexOf(text, '\uff0b', begin, start) >= 0;
    }

    /// Digits behind a letter, or behind a decimal point, are part of something else.
    private static boolean mayBegin(CharSequence text, int begin, int start, boolean plus) {
        boolean decimals = start > 1 && (text.charAt(start - 1) == '.' || text.charAt(start - 1) == ',')
                && Digits.isDigit(text, start - 2);
        return Digits.startsWord(text, begin) && !decimals && (plus || Digits.valueAt(text, start) <= 1
                || Digits.groupEnd(text, start) - start == AREA_CODE);
    }

    /// An opening bracket belongs to the number if a closing one does.
    private static int opening(CharSequence text, int begin, int end) {
        boolean open = text.charAt(begin) == '(' && indexOf(text, ')', begin, end) < 0;
        return open ? begin + 1 : begin;
    }

    /// A closing bracket behind the number belongs to it if it was opened in it, but not before all of it.
    private static int closing(CharSequence text, int begin, int end) {
        int bracket = indexOf(text, '(', begin + 1, end);
        boolean closes = bracket >= 0 && indexOf(text, ')', bracket, end) < 0 && end < text.length() && text.charAt(end) == ')';
        return closes ? end + 1 : end;
    }

    private static int indexOf(CharSequence text, char wanted, int from, int to) {
        for (int index = from; index < to; index++) {
            if (text.charAt(index) == wanted) {
                return index;
            }
        }
        return -1;
    }
}
