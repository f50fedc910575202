package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Reads text between quotes, with the escape sequences of C.
final class QuotedText {

    private static final Map<Character, Integer> SIMPLE = Map.ofEntries(
            Map.entry('a', 0x07), Map.entry('b', 0x08), Map.entry('f', 0x0c), Map.entry('n', 0x0a),
            Map.entry('r', 0x0d), Map.entry('t', 0x09), Map.entry('v', 0x0b),
            Map.entry('\\', 0x5c), Map.entry('"', 0x22), Map.entry('\'', 0x27));
    private static final int OCTAL = 8;
    private static final int HEXADECIMAL = 16;
    private static final int OCTAL_DIGITS = 3;
    private static final int BYTE_DIGITS = 2;
    private static final int SHORT_DIGITS = 4;
    private static final int LONG_DIGITS = 8;
    private static final int LARGEST_BYTE = 0xff;
    /// C has no universal names for characters below this one.
    private static final int FIRST_UNIVERSAL = 0xa0;

    private final String text;
    private final int start;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private int position;

    private QuotedText(String text, int start) {
        this.text = text;
        this.start = start;
        position = start;
    }

    /// The text in double quotes at `start`, where a letter before them says that it is raw: backslashes stay.
    ///
    /// @throws FilterRefusal where no quote ends it, or an escape sequence is wrong
    static QuotedText at(String text, int start) {
        QuotedText quoted = new QuotedText(text, start);
        boolean raw = text.charAt(start) != '"';
        quoted.position += raw ? 2 : 1;
        quoted.read('"', raw);
        return quoted;
    }

    /// The character in single quotes at `start`.
    ///
    /// @throws FilterRefusal where it is not one character of one byte
    static QuotedText characterAt(String text, int start) {
        QuotedText quoted = new QuotedText(text, start);
        quoted.position++;
        quoted.read('\'', false);
        if (quoted.octets.size() != 1) {
            throw FilterError.of(new TextRange(start, quoted.end() - start), "onecharacter").refusal();
        }
        return quoted;
    }

    /// The character after the closing quote.
    int end() {
        return position;
    }

    /// What stands between the quotes.
    Bytes octets() {
        return Bytes.wrap(octets.toByteArray());
    }

    private void read(char quote, boolean raw) {
        while (position < text.length() && text.charAt(position) != quote) {
            if (text.charAt(position) != '\\') {
                plain();
            } else if (raw) {
                plain();
                if (position < text.length()) {
                    plain();
                }
            } else {
                escape();
            }
        }
        if (position >= text.length()) {
            throw FilterError.of(new TextRange(start, text.length() - start), "openquote", quote).refusal();
        }
        position++;
    }

    private void plain() {
        int codePoint = text.codePointAt(position);
        add(codePoint);
        position += Character.charCount(codePoint);
    }

    private void add(int codePoint) {
        octets.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }

    private void escape() {
        int before = position++;
        char kind = position < text.length() ? text.charAt(position) : 0;
        Integer simple = SIMPLE.get(kind);
        if (simple != null) {
            position++;
            octets.write(simple);
        } else if (Character.digit(kind, OCTAL) >= 0) {
            octets.write(number(before, OCTAL, 1, OCTAL_DIGITS));
        } else {
            position++;
            switch (kind) {
                case 'x' -> octets.write(number(before, HEXADECIMAL, 1, BYTE_DIGITS));
                case 'u' -> universal(before, SHORT_DIGITS);
                case 'U' -> universal(before, LONG_DIGITS);
                default -> throw wrong(before);
            }
        }
    }

    private void universal(int before, int digits) {
        int codePoint = number(before, HEXADECIMAL, digits, digits);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < FIRST_UNIVERSAL || surrogate || !Character.isValidCodePoint(codePoint)) {
            throw wrong(before);
        }
        add(codePoint);
    }

    /// The number of `least` to `most` digits that begins here.
    private int number(int before, int radix, int least, int most) {
        int from = position;
        long value = 0;
        int end = Math.min(text.length(), from + most);
        while (position < end && Character.digit(text.charAt(position), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(position++), radix);
        }
        boolean tooLarge = radix == OCTAL && value > LARGEST_BYTE || value > Character.MAX_CODE_POINT;
        if (position - from < least || tooLarge) {
            throw wrong(before);
        }
        return (int) value;
    }

    private FilterRefusal wrong(int before) {
        int end = Math.min(text.length(), Math.max(position, before + 2));
        return FilterError.of(new TextRange(before, end - before), "escape", text.substring(before, end)).refusal();
    }
}
