package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// An authentication header (RFC 4302); its diagram stands above [AhFields].
///
/// @param nextHeader what follows it
/// @param length     what it says of its length: words of 4 bytes, less 2; 0 to 255
/// @param reserved   0 to 65535
/// @param spi        which agreement on keys, 0 to 2^32-1
/// @param rest       sequence number and integrity check value, as far as the length leaves room for them
public record AhHeader(IpProtocol nextHeader, int length, int reserved, long spi, Bytes rest) implements Header {

    private static final int WORD = 4;
    private static final int WORDS_NOT_COUNTED = 2;
    private static final int REST = AhFields.SEQUENCE.range().firstByte();

    /// How many bytes the header at the start of `header` says it has; 8, which leaves no room for a sequence
    /// number, or more.
    ///
    /// @throws IndexOutOfBoundsException where it does not reach to the length
    public static int length(Bytes header) {
        return (AhFields.LENGTH.intIn(header) + WORDS_NOT_COUNTED) * WORD;
    }

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length(Bytes)]
    public static AhHeader read(Bytes header) {
        return new AhHeader(
                new IpProtocol(AhFields.NEXT_HEADER.intIn(header)),
                AhFields.LENGTH.intIn(header),
                AhFields.RESERVED.intIn(header),
                AhFields.SPI.in(header),
                header.slice(REST, length(header) - REST));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(REST + rest.length())
                .put(AhFields.NEXT_HEADER.range(), nextHeader.value())
                .put(AhFields.LENGTH.range(), length)
                .put(AhFields.RESERVED.range(), reserved)
                .put(AhFields.SPI.range(), spi)
                .put(REST, rest)
                .build();
    }

    @Override
    public Protocol protocol() {
        return AhFields.PROTOCOL;
    }
}
