package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.util.List;

/// A block of a type that this version has no record for, kept as it is.
///
/// @param type 0 to 2^32-1
/// @param body all between its two lengths, in the byte order of its section
public record UnknownBlock(long type, Bytes body) implements Block {

    /// Checks that the body is padded.
    public UnknownBlock {
        if (body.length() % 4 != 0) {
            throw new IllegalArgumentException("block " + type + " of " + body.length() + " bytes");
        }
    }

    /// None that can be told from the rest of the body.
    @Override
    public List<Option> options() {
        return List.of();
    }
}
