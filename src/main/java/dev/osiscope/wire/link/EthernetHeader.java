package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// An Ethernet header (IEEE 802.3 section 3.1.1); its bit diagram stands above [EthernetFields].
///
/// @param destination the card it is for
/// @param source      the card it comes from
/// @param type        what it carries, or how many bytes
public record EthernetHeader(MacAddress destination, MacAddress source, EtherType type) implements Header {

    /// Reads a header; what follows it in `frame` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 14 bytes
    public static EthernetHeader read(Bytes frame) {
        return new EthernetHeader(
                new MacAddress(frame.slice(EthernetFields.DESTINATION.range())),
                new MacAddress(frame.slice(EthernetFields.SOURCE.range())),
                new EtherType(EthernetFields.TYPE.intIn(frame)));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(EthernetFields.FIXED_LENGTH)
                .put(EthernetFields.DESTINATION.range().firstByte(), destination.bytes())
                .put(EthernetFields.SOURCE.range().firstByte(), source.bytes())
                .put(EthernetFields.TYPE.range(), type.value())
                .build();
    }

    @Override
    public Protocol protocol() {
        return EthernetFields.PROTOCOL;
    }
}
