package dev.osiscope.hub.scrub;

/// What one look over a text tells of it: bits that say which kinds of characters it has. It makes no garbage.
public final class TextTraits {

    /// A control character of ASCII: below the space, or DEL.
    public static final int CONTROL = 1;
    /// A `<`.
    public static final int ANGLE = 1 << 1;
    /// An `@`.
    public static final int AT = 1 << 2;
    /// A digit of ASCII.
    public static final int DIGIT = 1 << 3;
    /// A letter of ASCII.
    public static final int LETTER = 1 << 4;
    /// Anything that is not ASCII.
    public static final int FOREIGN = 1 << 5;

    private static final int ASCII = 128;
    private static final byte[] TRAITS = new byte[ASCII];

    static {
        for (char value = 0; value < ASCII; value++) {
            TRAITS[value] = (byte) traitsOf(value);
        }
    }

    private TextTraits() {}

    private static int traitsOf(char value) {
        if (Character.isISOControl(value)) {
            return CONTROL;
        }
        if (Character.isLetter(value)) {
            return LETTER;
        }
        if (Character.isDigit(value)) {
            return DIGIT;
        }
        return value == '<' ? ANGLE : value == '@' ? AT : 0;
    }

    /// The traits of a text.
    public static int of(CharSequence text) {
        int traits = 0;
        for (int index = 0; index < text.length(); index++) {
            char value = text.charAt(index);
            traits |= value < ASCII ? TRAITS[value] : FOREIGN;
        }
        return traits;
    }

    /// The traits of bytes of UTF-8 or ASCII, from `from` up to `to`.
    public static int of(byte[] bytes, int from, int to) {
        int traits = 0;
        for (int index = from; index < to; index++) {
            byte value = bytes[index];
            traits |= value >= 0 ? TRAITS[value] : FOREIGN;
        }
        return traits;
    }
}
