package dev.osiscope.view.hub;

/// Text with what steers made visible.
final class ShownText {

    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int FIRST_PRINTABLE = ' ';
    private static final int ESCAPE = 0x1b;
    private static final int DELETE = 0x7f;

    private ShownText() {}

    /// Escape and tab as they are written in the text that is tried, other control characters as their pictures (U+2400 and after).
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case ESCAPE -> shown.append("\\e");
                case '\t' -> shown.append("\\t");
                default -> shown.appendCodePoint(visible(codePoint));
            }
        });
        return shown.toString();
    }

    private static int visible(int codePoint) {
        return codePoint < FIRST_PRINTABLE ? PICTURES + codePoint
                : codePoint == DELETE ? PICTURE_OF_DELETE
                : Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT ? '\ufffd' : codePoint;
    }
}
