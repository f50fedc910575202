package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The part of an encapsulating security payload that is not encrypted (RFC 4303); the diagram stands above
/// [EspFields].
///
/// @param spi      which agreement on keys, 0 to 2^32-1
/// @param sequence 0 to 2^32-1
public record EspHeader(long spi, long sequence) implements Header {

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static EspHeader read(Bytes header) {
        return new EspHeader(EspFields.SPI.in(header), EspFields.SEQUENCE.in(header));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(EspFields.FIXED_LENGTH)
                .put(EspFields.SPI.range(), spi)
                .put(EspFields.SEQUENCE.range(), sequence)
                .build();
    }

    @Override
    public Protocol protocol() {
        return EspFields.PROTOCOL;
    }
}
