package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.util.List;

/// A block whose meaning an enterprise gave it (draft-ietf-opsawg-pcapng section 4.8):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                Private Enterprise Number (PEN)                |
/// +---------------------------------------------------------------+
/// |             Custom Data and Options, padded to 32 bits        |
/// +---------------------------------------------------------------+
/// ```
///
/// @param type       [#COPY] or [#DO_NOT_COPY]
/// @param enterprise the enterprise's number at the IANA, 0 to 2^32-1
/// @param content    data, options and padding as they are: only the enterprise knows where the data end
public record CustomBlock(long type, long enterprise, Bytes content) implements Block {

    /// The type of a block that still holds where a file was changed.
    public static final long COPY = 0x00000BAD;
    /// The type of a block that must not be taken over to a file that was changed.
    public static final long DO_NOT_COPY = 0x40000BAD;

    /// Checks the type and that the content is padded.
    public CustomBlock {
        if (type != COPY && type != DO_NOT_COPY || content.length() % 4 != 0) {
            throw new IllegalArgumentException("custom block " + type + " of " + content.length() + " bytes");
        }
    }

    /// None that can be told from the data.
    @Override
    public List<Option> options() {
        return List.of();
    }
}
