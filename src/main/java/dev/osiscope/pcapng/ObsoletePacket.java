package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.util.List;

/// A frame as files before [EnhancedPacket] had it (draft-ietf-opsawg-pcapng appendix A):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |          Interface ID         |          Drops Count          |
/// +-------------------------------+-------------------------------+
/// |                        Timestamp (High)                       |
/// +---------------------------------------------------------------+
/// |                        Timestamp (Low)                        |
/// +---------------------------------------------------------------+
/// |                    Captured Packet Length                     |
/// +---------------------------------------------------------------+
/// |                    Original Packet Length                     |
/// +---------------------------------------------------------------+
/// |                 Packet Data, padded to 32 bits                |
/// +---------------------------------------------------------------+
/// ```
///
/// @param interfaceId    the number of its [InterfaceDescription] in the section, 0 to 65535
/// @param drops          packets lost since the one before, 0 to 65535; 65535 where that is not known
/// @param timestamp      units of that interface's resolution since 1970-01-01T00:00:00Z, 64 bits unsigned
/// @param originalLength its length on the wire in bytes, 0 to 2^32-1
/// @param data           what was captured of it
/// @param options        in the order of the file
public record ObsoletePacket(
        int interfaceId, int drops, long timestamp, long originalLength, Bytes data, List<Option> options)
        implements Block {

    /// The block's type.
    public static final long TYPE = 2;

    /// Keeps a copy of the options.
    public ObsoletePacket {
        options = List.copyOf(options);
    }

    @Override
    public long type() {
        return TYPE;
    }
}
