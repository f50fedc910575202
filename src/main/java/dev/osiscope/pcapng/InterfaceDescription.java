package dev.osiscope.pcapng;

import dev.osiscope.frame.LinkType;
import java.util.List;

/// Describes an interface whose packets follow (draft-ietf-opsawg-pcapng section 4.2). The blocks of a
/// section are counted from 0: that number is the interface's id.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |            LinkType           |           Reserved            |
/// +-------------------------------+-------------------------------+
/// |                            SnapLen                            |
/// +---------------------------------------------------------------+
/// ```
///
/// @param linkType   what its packets begin with
/// @param snapLength the most bytes kept of a packet, 0 to 2^32-1; 0 where there was no limit
/// @param options    in the order of the file
public record InterfaceDescription(LinkType linkType, long snapLength, List<Option> options) implements Block {

    /// The block's type.
    public static final long TYPE = 1;
    /// if_name: the interface as its system calls it.
    public static final int NAME = 2;
    /// if_description: what the interface is, in words.
    public static final int DESCRIPTION = 3;
    /// if_tsresol: the unit of time stamps, one byte: a power of ten with a negative exponent, or of two
    /// where its highest bit is set. Microseconds where the option is missing.
    public static final int TIMESTAMP_RESOLUTION = 9;
    /// if_filter: the capture filter; its first byte says in which language.
    public static final int FILTER = 11;
    /// What a [#FILTER] begins with that is a text in libpcap's language.
    public static final String FILTER_TEXT = "\0";
    /// if_tsoffset: seconds that are added to all time stamps, eight bytes signed. None where the option is
    /// missing.
    public static final int TIMESTAMP_OFFSET = 14;
    /// The value of [#TIMESTAMP_RESOLUTION] for nanoseconds.
    public static final int NANOSECONDS = 9;

    /// Keeps a copy of the options.
    public InterfaceDescription {
        options = List.copyOf(options);
    }

    @Override
    public long type() {
        return TYPE;
    }
}
