package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A message of ICMP for IPv6 (RFC 4443), without what it quotes, its data or options; the diagram stands above
/// [Icmpv6Fields].
///
/// @param type     what it says
/// @param code     more exactly, 0 to 255
/// @param checksum 0 to 65535
/// @param body     what the type says, as long as [Icmpv6Type#bodyLength()]
public record Icmpv6Header(Icmpv6Type type, int code, int checksum, Bytes body) implements Header {

    /// @throws IllegalArgumentException where the body is not as long as the type says
    public Icmpv6Header {
        if (body.length() != type.bodyLength()) {
            throw new IllegalArgumentException("type " + type.value() + " has no body of " + body.length() + " bytes");
        }
    }

    /// How long the header at the start of `header` is in bytes.
    ///
    /// @throws IndexOutOfBoundsException where there is no byte
    public static int length(Bytes header) {
        return Icmpv6Fields.FIXED_LENGTH + new Icmpv6Type(Icmpv6Fields.TYPE.intIn(header)).bodyLength();
    }

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length]
    public static Icmpv6Header read(Bytes header) {
        Icmpv6Type type = new Icmpv6Type(Icmpv6Fields.TYPE.intIn(header));
        return new Icmpv6Header(type, Icmpv6Fields.CODE.intIn(header), Icmpv6Fields.CHECKSUM.intIn(header),
                header.slice(Icmpv6Fields.FIXED_LENGTH, type.bodyLength()));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(Icmpv6Fields.FIXED_LENGTH + body.length())
                .put(Icmpv6Fields.TYPE.range(), type.value())
                .put(Icmpv6Fields.CODE.range(), code)
                .put(Icmpv6Fields.CHECKSUM.range(), checksum)
                .put(Icmpv6Fields.FIXED_LENGTH, body)
                .build();
    }

    @Override
    public Protocol protocol() {
        return Icmpv6Fields.PROTOCOL;
    }

    @Override
    public boolean quotes() {
        return type.quotes() || type.redirects();
    }
}
