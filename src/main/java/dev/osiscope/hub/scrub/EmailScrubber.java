package dev.osiscope.hub.scrub;

/// Puts words in the place of e-mail addresses: a local part, `@`, and a domain of at least two labels whose last has no
/// digits (RFC 5321 section 4.1.2, without quoted local parts and address literals; letters of any script, RFC 6531).
///
/// What stands between two `@` is read once as a domain and once as a local part, never more often.
public final class EmailScrubber implements Scrubber {

    /// What stands in the place of an address.
    public static final String MARK = "[e-mail address]";

    private static final int SHORTEST_TOP = 2;
    private static final String ENCODED = "xn--";

    @Override
    public ScrubberKind kind() {
        return ScrubberKind.EMAIL;
    }

    @Override
    public boolean concerns(int traits, int length) {
        return (traits & TextTraits.AT) != 0;
    }

    @Override
    public String scrub(CharSequence text) {
        Replacement result = null;
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            int start = localStart(text, at, Replacement.done(result));
            int end = domainEnd(text, at + 1);
            if (start < at && end > at) {
                result = Replacement.replace(result, text, start, end, MARK);
            }
        }
        return Replacement.finish(result, text);
    }

    private static int next(CharSequence text, int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) != '@') {
            index++;
        }
        return index < text.length() ? index : -1;
    }

    private static int localStart(CharSequence text, int at, int floor) {
        int start = at;
        while (start > floor && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && text.charAt(start) == '.') {
            start++;
        }
        return start;
    }

    /// The end of the domain that begins at `from`; -1 where there is none.
    private static int domainEnd(CharSequence text, int from) {
        int end = -1;
        int label = from;
        int after = labelEnd(text, label);
        while (after > label) {
            int top = withoutHyphens(text, label, after);
            if (label > from && isTop(text, label, top)) {
                end = top;
            }
            label = after < text.length() && text.charAt(after) == '.' ? after + 1 : text.length();
            after = labelEnd(text, label);
        }
        return end;
    }

    private static int labelEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isDomain(text.charAt(end)) && text.charAt(end) != '.') {
            end++;
        }
        return end;
    }

    private static int withoutHyphens(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == '-') {
            end--;
        }
        return end;
    }

    /// Whether the label can be the last of a domain: letters, or letters as DNS has them (`xn--…`, RFC 5890).
    private static boolean isTop(CharSequence text, int from, int to) {
        if (to - from > ENCODED.length() && ENCODED.contentEquals(text.subSequence(from, from + ENCODED.length()))) {
            return true;
        }
        for (int index = from; index < to; index++) {
            if (!isLetter(text.charAt(index))) {
                return false;
            }
        }
        return to - from >= SHORTEST_TOP;
    }

    private static boolean isLocal(char value) {
        return isDomain(value) || "!#$%&'*+/=?^_`{|}~".indexOf(value) >= 0;
    }

    private static boolean isDomain(char value) {
        return isLetter(value) || Character.isDigit(value) || value == '.' || value == '-';
    }

    private static boolean isLetter(char value) {
        return Character.isLetter(value) || Character.getType(value) == Character.NON_SPACING_MARK;
    }
}
