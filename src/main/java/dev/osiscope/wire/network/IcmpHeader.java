package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The first 8 bytes of a message of ICMP (RFC 792); the diagram stands above [IcmpFields].
///
/// @param type     what it says
/// @param code     more exactly, 0 to 255
/// @param checksum 0 to 65535
/// @param rest     what depends on the type, 0 to 2^32-1
public record IcmpHeader(IcmpType type, int code, int checksum, long rest) implements Header {

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 8 bytes
    public static IcmpHeader read(Bytes header) {
        return new IcmpHeader(new IcmpType(IcmpFields.TYPE.intIn(header)), IcmpFields.CODE.intIn(header),
                IcmpFields.CHECKSUM.intIn(header), header.unsigned(IcmpFields.REST));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(IcmpFields.FIXED_LENGTH)
                .put(IcmpFields.TYPE.range(), type.value())
                .put(IcmpFields.CODE.range(), code)
                .put(IcmpFields.CHECKSUM.range(), checksum)
                .put(IcmpFields.REST, rest)
                .build();
    }

    @Override
    public Protocol protocol() {
        return IcmpFields.PROTOCOL;
    }

    @Override
    public boolean quotes() {
        return type.quotes();
    }
}
