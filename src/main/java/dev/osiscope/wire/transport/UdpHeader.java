package dev.osiscope.wire.transport;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A UDP header (RFC 768); its bit diagram stands above [UdpFields].
///
/// @param sourcePort      0 to 65535
/// @param destinationPort 0 to 65535
/// @param length          of the datagram in bytes, header included: 8 to 65535, or 0 in a jumbogram
/// @param checksum        0 to 65535; 0 for none
public record UdpHeader(int sourcePort, int destinationPort, int length, int checksum) implements Header {

    /// @throws IllegalArgumentException where the length is neither 0 nor at least the header's
    public UdpHeader {
        if (length != 0 && length < UdpFields.FIXED_LENGTH) {
            throw new IllegalArgumentException("a datagram can't have " + length + " bytes");
        }
    }

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IllegalArgumentException  where its length can't be
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static UdpHeader read(Bytes header) {
        return new UdpHeader(
                UdpFields.SOURCE_PORT.intIn(header),
                UdpFields.DESTINATION_PORT.intIn(header),
                UdpFields.LENGTH.intIn(header),
                UdpFields.CHECKSUM.intIn(header));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(UdpFields.FIXED_LENGTH)
                .put(UdpFields.SOURCE_PORT.range(), sourcePort)
                .put(UdpFields.DESTINATION_PORT.range(), destinationPort)
                .put(UdpFields.LENGTH.range(), length)
                .put(UdpFields.CHECKSUM.range(), checksum)
                .build();
    }

    @Override
    public Protocol protocol() {
        return UdpFields.PROTOCOL;
    }
}
