package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An option of a block (draft-ietf-opsawg-pcapng section 3.5): what its code means depends on the block,
/// but for [#COMMENT].
///
/// @param code  0 to 65535; not [#END], which is written by itself
/// @param value at most 65,535 bytes, without padding
public record Option(int code, Bytes value) {

    /// opt_endofopt: ends the options of a block.
    public static final int END = 0;
    /// opt_comment: a remark on the block, in UTF-8; may stand more than once.
    public static final int COMMENT = 1;
    /// The most bytes that a value has.
    public static final int LONGEST_VALUE = 65_535;

    private static final int CONTINUATION_MASK = 0xc0;
    private static final int CONTINUATION = 0x80;

    /// Checks that code and value fit the format.
    public Option {
        if (code <= END || code > 65_535 || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("option " + code + " of " + value.length() + " bytes");
        }
    }

    /// An option whose value is `text` in UTF-8, cut between characters where it would be too long.
    public static Option text(int code, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length <= LONGEST_VALUE) {
            return new Option(code, Bytes.wrap(encoded));
        }
        int end = LONGEST_VALUE;
        while ((encoded[end] & CONTINUATION_MASK) == CONTINUATION) {
            end--;
        }
        return new Option(code, Bytes.wrap(Arrays.copyOf(encoded, end)));
    }

    /// The value as UTF-8 text.
    public String text() {
        return value.text(StandardCharsets.UTF_8);
    }
}
