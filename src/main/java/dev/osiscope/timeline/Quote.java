package dev.osiscope.timeline;

/// Text from a network, made fit for a sentence.
final class Quote {

    private static final int LONGEST = 60;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;

    private Quote() {}

    /// `text` on one line: cut after 60 characters, control characters as the pictures of Unicode (`␊`), and
    /// what is no character at all as U+FFFD.
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).map(Quote::visible).forEach(line::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? line.append('…').toString() : line.toString();
    }

    private static int visible(int codePoint) {
        if (codePoint < ' ') {
            return CONTROL_PICTURES + codePoint;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == DELETE ? DELETE_PICTURE : 0xfffd;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                0xfffd;
            default -> codePoint;
        };
    }
}
