package dev.osiscope.emitter;

/// How Node's `util.inspect` writes a value on one line: a text in quotes, with what can't be seen spelt out.
public final class Inspection {

    private static final String SHORT_ESCAPES = "btn\u0000fr";
    private static final int FIRST_SHORT = '\b';

    private Inspection() {
    }

    /// A text in the quotes that it holds none of (single before double before back quotes), anything else as it says
    /// itself.
    public static String of(Object value) {
        return value instanceof CharSequence text ? quoted(text.toString()) : String.valueOf(value);
    }

    private static String quoted(String text) {
        char quote = quote(text);
        StringBuilder quoted = new StringBuilder().append(quote);
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == quote || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (Character.isISOControl(letter)) {
                quoted.append(control(letter));
            } else if (alone(text, index)) {
                quoted.append("\\u%x".formatted((int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append(quote).toString();
    }

    private static char quote(String text) {
        if (text.indexOf('\'') < 0) {
            return '\'';
        }
        if (text.indexOf('"') < 0) {
            return '"';
        }
        return text.indexOf('`') < 0 && !text.contains("${") ? '`' : '\'';
    }

    private static String control(char letter) {
        int place = letter - FIRST_SHORT;
        boolean named = place >= 0 && place < SHORT_ESCAPES.length() && SHORT_ESCAPES.charAt(place) != 0;
        return named ? "\\" + SHORT_ESCAPES.charAt(place) : "\\x%02X".formatted((int) letter);
    }

    /// Whether half of a surrogate pair stands there without the other.
    private static boolean alone(String text, int index) {
        char letter = text.charAt(index);
        if (Character.isHighSurrogate(letter)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(letter) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
