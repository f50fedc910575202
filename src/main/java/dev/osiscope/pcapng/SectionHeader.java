package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import java.util.List;

/// Begins a section of a file (draft-ietf-opsawg-pcapng section 4.1):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-------------------------------+-------------------------------+
/// |                       Byte-Order Magic                        |
/// +-------------------------------+-------------------------------+
/// |         Major Version         |         Minor Version         |
/// +-------------------------------+-------------------------------+
/// |                         Section Length                        |
/// |                                                               |
/// +---------------------------------------------------------------+
/// ```
///
/// @param majorVersion  1 in every file seen so far
/// @param minorVersion  0, or 2, which means the same
/// @param sectionLength the bytes of the section after this block, or [#LENGTH_UNKNOWN]
/// @param options       in the order of the file
public record SectionHeader(int majorVersion, int minorVersion, long sectionLength, List<Option> options)
        implements Block {

    /// The block's type: reads the same in both byte orders.
    public static final long TYPE = 0x0A0D0D0AL;
    /// Tells the byte order of the section.
    public static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    /// The section's length was not known when the block was written.
    public static final long LENGTH_UNKNOWN = -1;
    /// shb_hardware: the machine that made the section.
    public static final int HARDWARE = 2;
    /// shb_os: its operating system.
    public static final int OPERATING_SYSTEM = 3;
    /// shb_userappl: the program that made the section.
    public static final int APPLICATION = 4;

    private static final int LENGTH_POSITION = 8;
    /// [#LENGTH_UNKNOWN] in either byte order.
    private static final byte[] UNKNOWN = {-1, -1, -1, -1, -1, -1, -1, -1};

    /// Keeps a copy of the options.
    public SectionHeader {
        options = List.copyOf(options);
    }

    /// A header of the current version 1.0 for a section whose length is not known yet.
    public static SectionHeader of(List<Option> options) {
        return new SectionHeader(1, 0, LENGTH_UNKNOWN, options);
    }

    /// The body of a section header, its length made unknown.
    static Bytes withoutLength(Bytes body) {
        return new BytesBuilder(body.length())
                .put(0, body)
                .put(LENGTH_POSITION, Bytes.wrap(UNKNOWN))
                .build();
    }

    @Override
    public long type() {
        return TYPE;
    }
}
