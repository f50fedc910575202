package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// Linux's cooked header; its diagram stands above [SllFields].
///
/// @param packetType    for whom the frame was, 0 to 65535
/// @param linkKind      what the interface is, 0 to 65535
/// @param addressLength how many bytes of the address count, 0 to 65535
/// @param address       8 bytes
/// @param type          what follows
public record SllHeader(int packetType, int linkKind, int addressLength, Bytes address, EtherType type)
        implements Header {

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 16 bytes
    public static SllHeader read(Bytes header) {
        return new SllHeader(
                SllFields.PACKET_TYPE.intIn(header),
                SllFields.LINK_KIND.intIn(header),
                SllFields.ADDRESS_LENGTH.intIn(header),
                header.slice(SllFields.OTHER_SOURCE.range()),
                new EtherType(SllFields.TYPE.intIn(header)));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(SllFields.FIXED_LENGTH)
                .put(SllFields.PACKET_TYPE.range(), packetType)
                .put(SllFields.LINK_KIND.range(), linkKind)
                .put(SllFields.ADDRESS_LENGTH.range(), addressLength)
                .put(SllFields.OTHER_SOURCE.range().firstByte(), address)
                .put(SllFields.TYPE.range(), type.value())
                .build();
    }

    @Override
    public Protocol protocol() {
        return SllFields.PROTOCOL;
    }
}
