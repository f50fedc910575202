package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.util.List;

/// A frame of the section's first interface, without a time (draft-ietf-opsawg-pcapng section 4.4):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                    Original Packet Length                     |
/// +---------------------------------------------------------------+
/// |                 Packet Data, padded to 32 bits                |
/// +---------------------------------------------------------------+
/// ```
///
/// @param originalLength its length on the wire in bytes, 0 to 2^32-1
/// @param data           what was captured of it: at most what the interface's snap length allows
public record SimplePacket(long originalLength, Bytes data) implements Block {

    /// The block's type.
    public static final long TYPE = 3;

    @Override
    public long type() {
        return TYPE;
    }

    /// None: the block has no room for options.
    @Override
    public List<Option> options() {
        return List.of();
    }
}
