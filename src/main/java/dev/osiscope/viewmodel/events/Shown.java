package dev.osiscope.viewmodel.events;

/// Text that came from anywhere, as it can be shown: one line, what steers visible, not too long.
final class Shown {

    private static final int MOST = 80;
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = 0x7f;

    private Shown() {}

    /// The text without its line end, control characters as their pictures (U+2400 and after).
    static String of(String text) {
        String line = text.strip();
        StringBuilder shown = new StringBuilder();
        line.codePoints().limit(MOST).map(Shown::visible).forEach(shown::appendCodePoint);
        return line.codePointCount(0, line.length()) > MOST ? shown.append('\u2026').toString() : shown.toString();
    }

    private static int visible(int codePoint) {
        if (codePoint < FIRST_PRINTABLE) {
            return PICTURES + codePoint;
        }
        return codePoint == DELETE ? PICTURE_OF_DELETE
                : Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT ? '\ufffd' : codePoint;
    }
}
