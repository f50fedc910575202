package dev.osiscope.hub;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The text of a line's bytes.
final class LineText {

    private static final char REPLACEMENT = '\ufffd';

    private LineText() {
    }

    /// The text without a carriage return at its end, or [LineFault#NOT_UTF8].
    static Object of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Only where there is one may a byte have been replaced; then the slower decoder, which tells, is asked.
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes)) {
            return LineFault.NOT_UTF8;
        }
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
