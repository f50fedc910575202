package dev.osiscope.pcapng;

import java.util.List;

/// What an interface counted (draft-ietf-opsawg-pcapng section 4.6); the counters are options.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                          Interface ID                         |
/// +---------------------------------------------------------------+
/// |                        Timestamp (High)                       |
/// +---------------------------------------------------------------+
/// |                        Timestamp (Low)                        |
/// +---------------------------------------------------------------+
/// ```
///
/// @param interfaceId the number of its [InterfaceDescription] in the section, 0 to 2^32-1
/// @param timestamp   units of that interface's resolution since 1970-01-01T00:00:00Z, 64 bits unsigned
/// @param options     in the order of the file
public record InterfaceStatistics(long interfaceId, long timestamp, List<Option> options) implements Block {

    /// The block's type.
    public static final long TYPE = 5;

    /// Keeps a copy of the options.
    public InterfaceStatistics {
        options = List.copyOf(options);
    }

    @Override
    public long type() {
        return TYPE;
    }
}
