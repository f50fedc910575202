package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The loopback header of captures on BSD, macOS and Windows; its diagram stands above [NullFields].
///
/// @param family       the address family
/// @param littleEndian whether its least significant byte comes first
public record NullHeader(AddressFamily family, boolean littleEndian) implements Header {

    private static final long LARGEST_FAMILY = 0xffff;

    /// Reads a header of either byte order: families are small numbers, so the large reading is the wrong
    /// one. What follows it in `frame` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 4 bytes
    public static NullHeader read(Bytes frame) {
        long value = NullFields.FAMILY.in(frame);
        boolean littleEndian = value > LARGEST_FAMILY;
        return new NullHeader(new AddressFamily(littleEndian ? reversed(value) : value), littleEndian);
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        long value = littleEndian ? reversed(family.value()) : family.value();
        return new BytesBuilder(NullFields.FIXED_LENGTH).put(NullFields.FAMILY.range(), value).build();
    }

    @Override
    public Protocol protocol() {
        return NullFields.PROTOCOL;
    }

    private static long reversed(long value) {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) value));
    }
}
