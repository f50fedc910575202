package dev.osiscope.bytes;

/// Characters that steer and are not seen, as code writes them: a line feed as `\n`. Their pictures in Unicode are too small to be read.
public final class Escapes {

    private static final int FIRST_PRINTABLE = ' ';
    private static final int DELETE = 0x7f;
    private static final int ESCAPE = 0x1b;

    private Escapes() {}

    /// Whether a character steers, and has a number of two digits: the others of Unicode have no way to be written that everybody knows.
    public static boolean isControl(int codePoint) {
        return codePoint < FIRST_PRINTABLE || codePoint == DELETE;
    }

    /// A character as it can stand in a line: one that steers as code writes it, one that would turn or end the line, or is none, as U+FFFD.
    public static String visible(int codePoint) {
        if (isControl(codePoint)) {
            return of(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                "\ufffd";
            default -> Character.toString(codePoint);
        };
    }

    /// How such a character is written.
    public static String of(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case ESCAPE -> "\\e";
            default -> "\\x%02x".formatted(codePoint);
        };
    }
}
