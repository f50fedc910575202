package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;

/// Bytes as characters, a character each, that may be looked at so many times only. A pattern that tries again and
/// again comes to an end there.
final class BoundedText implements CharSequence {

    /// Says that the looks are used up. One for all: it carries nothing.
    static final class UsedUp extends RuntimeException {

        private static final long serialVersionUID = 1;
        private static final UsedUp INSTANCE = new UsedUp();

        private UsedUp() {
            super("looked at too often", null, false, false);
        }
    }

    private final Bytes bytes;
    private long left;

    /// @param looks how often a character may be looked at
    BoundedText(Bytes bytes, long looks) {
        this.bytes = bytes;
        left = looks;
    }

    @Override
    public int length() {
        return bytes.length();
    }

    /// @throws UsedUp where it has been asked for too many characters
    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw UsedUp.INSTANCE;
        }
        return (char) bytes.u8(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(bytes.slice(start, end - start), left);
    }

    @Override
    public String toString() {
        return bytes.text(StandardCharsets.ISO_8859_1);
    }
}
