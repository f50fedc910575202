package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A header of Cisco's HDLC; its diagram stands above [CiscoHdlcFields].
///
/// @param address 0 to 255
/// @param control 0 to 255
/// @param carried what follows: mostly an EtherType
public record CiscoHdlcHeader(int address, int control, EtherType carried) implements Header {

    /// Reads a header; what follows it in `frame` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 4 bytes
    public static CiscoHdlcHeader read(Bytes frame) {
        return new CiscoHdlcHeader(CiscoHdlcFields.ADDRESS.intIn(frame), CiscoHdlcFields.CONTROL.intIn(frame),
                new EtherType(CiscoHdlcFields.CARRIED.intIn(frame)));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        return new BytesBuilder(CiscoHdlcFields.FIXED_LENGTH)
                .put(CiscoHdlcFields.ADDRESS.range(), address)
                .put(CiscoHdlcFields.CONTROL.range(), control)
                .put(CiscoHdlcFields.CARRIED.range(), carried.value())
                .build();
    }

    @Override
    public Protocol protocol() {
        return CiscoHdlcFields.PROTOCOL;
    }
}
