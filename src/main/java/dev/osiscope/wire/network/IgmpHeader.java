package dev.osiscope.wire.network;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The first 8 bytes of a message of IGMP (RFC 2236 section 2); the diagram stands above [IgmpFields].
///
/// @param type            0 to 255
/// @param maximumResponse in tenths of a second, 0 to 255
/// @param checksum        0 to 65535
/// @param rest            the group's address, or how many groups a report of version 3 has; 0 to 2^32-1
public record IgmpHeader(int type, int maximumResponse, int checksum, long rest) implements Header {

    private static final BitRange REST = IgmpFields.GROUP.range();

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static IgmpHeader read(Bytes header) {
        return new IgmpHeader(IgmpFields.TYPE.intIn(header), IgmpFields.MAXIMUM_RESPONSE.intIn(header),
                IgmpFields.CHECKSUM.intIn(header), header.unsigned(REST));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(IgmpFields.FIXED_LENGTH)
                .put(IgmpFields.TYPE.range(), type)
                .put(IgmpFields.MAXIMUM_RESPONSE.range(), maximumResponse)
                .put(IgmpFields.CHECKSUM.range(), checksum)
                .put(REST, rest)
                .build();
    }

    @Override
    public Protocol protocol() {
        return IgmpFields.PROTOCOL;
    }
}
