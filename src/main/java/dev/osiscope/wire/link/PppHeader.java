package dev.osiscope.wire.link;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;

/// A PPP header; its diagram stands above [PppFields].
///
/// @param framed     whether address 0xff and control 0x03 stand before it
/// @param compressed whether the protocol takes one byte
/// @param carried    what follows, 0 to 65535
public record PppHeader(boolean framed, boolean compressed, int carried) implements Header {

    /// PPP's number for IPv4.
    public static final int IPV4 = 0x21;
    /// PPP's number for IPv6.
    public static final int IPV6 = 0x57;
    /// PPP's number for labels (RFC 3032 section 4.3).
    public static final int MPLS = 0x281;
    /// PPP's number for labels of multicast packets.
    public static final int MPLS_MULTICAST = 0x283;

    private static final int ALL_STATIONS = 0xff;
    private static final int UNNUMBERED = 3;

    /// How long the header at the start of `header` is in bytes, 1 to 4; longer than `header` where it was cut.
    public static int length(Bytes header) {
        int start = framed(header) ? PppFields.FRAMING_LENGTH : 0;
        return start + (compressed(header, start) ? 1 : 2);
    }

    /// Reads a header; what follows it in `header` is left alone.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length]
    public static PppHeader read(Bytes header) {
        boolean framed = framed(header);
        int start = framed ? PppFields.FRAMING_LENGTH : 0;
        boolean compressed = compressed(header, start);
        return new PppHeader(framed, compressed, row(compressed).intIn(header.from(start)));
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        int start = framed ? PppFields.FRAMING_LENGTH : 0;
        FieldDefinition row = row(compressed).shiftedBy(start);
        BytesBuilder builder = new BytesBuilder(row.range().endByte());
        if (framed) {
            builder.put(PppFields.ADDRESS.range(), ALL_STATIONS).put(PppFields.CONTROL.range(), UNNUMBERED);
        }
        return builder.put(row.range(), carried).build();
    }

    /// The row of the protocol, counted from where it stands.
    public static FieldDefinition row(boolean compressed) {
        return compressed ? PppFields.SHORT_PROTOCOL : PppFields.CARRIED_PROTOCOL;
    }

    @Override
    public Protocol protocol() {
        return PppFields.PROTOCOL;
    }

    private static boolean framed(Bytes header) {
        return header.length() >= PppFields.FRAMING_LENGTH && PppFields.ADDRESS.in(header) == ALL_STATIONS
                && PppFields.CONTROL.in(header) == UNNUMBERED;
    }

    /// The last bit of a protocol's last byte is set, that of its first byte is not (RFC 1661 section 2).
    private static boolean compressed(Bytes header, int start) {
        return header.length() > start && (header.u8(start) & 1) != 0;
    }
}
