package dev.osiscope.wire.transport;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The header of an SCTP packet (RFC 9260 section 3.1); its bit diagram stands above [SctpFields].
///
/// @param sourcePort      0 to 65535
/// @param destinationPort 0 to 65535
/// @param tag             which association it belongs to, 0 to 2^32-1; 0 before there is one
/// @param checksum        0 to 2^32-1
public record SctpHeader(int sourcePort, int destinationPort, long tag, long checksum) implements Header {

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 12 bytes
    public static SctpHeader read(Bytes header) {
        return new SctpHeader(SctpFields.SOURCE_PORT.intIn(header), SctpFields.DESTINATION_PORT.intIn(header),
                SctpFields.TAG.in(header), SctpFields.CHECKSUM.in(header));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(SctpFields.FIXED_LENGTH)
                .put(SctpFields.SOURCE_PORT.range(), sourcePort)
                .put(SctpFields.DESTINATION_PORT.range(), destinationPort)
                .put(SctpFields.TAG.range(), tag)
                .put(SctpFields.CHECKSUM.range(), checksum)
                .build();
    }

    @Override
    public Protocol protocol() {
        return SctpFields.PROTOCOL;
    }
}
