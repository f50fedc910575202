package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// The second version of Linux's cooked header; its diagram stands above [Sll2Fields].
///
/// @param type           what follows
/// @param reserved       0 to 65535
/// @param interfaceIndex 0 to 2^32-1
/// @param linkKind       what the interface is, 0 to 65535
/// @param packetType     for whom the frame was, 0 to 255
/// @param addressLength  how many bytes of the address count, 0 to 255
/// @param address        8 bytes
public record Sll2Header(
        EtherType type, int reserved, long interfaceIndex, int linkKind, int packetType, int addressLength,
        Bytes address)
        implements Header {

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 20 bytes
    public static Sll2Header read(Bytes header) {
        return new Sll2Header(
                new EtherType(Sll2Fields.TYPE.intIn(header)),
                Sll2Fields.RESERVED.intIn(header),
                Sll2Fields.INTERFACE.in(header),
                Sll2Fields.LINK_KIND.intIn(header),
                Sll2Fields.PACKET_TYPE.intIn(header),
                Sll2Fields.ADDRESS_LENGTH.intIn(header),
                header.slice(Sll2Fields.OTHER_SOURCE.range()));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(Sll2Fields.FIXED_LENGTH)
                .put(Sll2Fields.TYPE.range(), type.value())
                .put(Sll2Fields.RESERVED.range(), reserved)
                .put(Sll2Fields.INTERFACE.range(), interfaceIndex)
                .put(Sll2Fields.LINK_KIND.range(), linkKind)
                .put(Sll2Fields.PACKET_TYPE.range(), packetType)
                .put(Sll2Fields.ADDRESS_LENGTH.range(), addressLength)
                .put(Sll2Fields.OTHER_SOURCE.range().firstByte(), address)
                .build();
    }

    @Override
    public Protocol protocol() {
        return SllFields.PROTOCOL;
    }
}
