package dev.osiscope.dissect;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.CiscoHdlcFields;
import dev.osiscope.wire.link.CiscoHdlcHeader;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.LinkProtocols;
import java.util.Map;
import java.util.Optional;

/// Cisco's HDLC: its protocol says what follows.
///
/// @param packets who takes packets apart, by EtherType
record CiscoHdlcDissector(Map<EtherType, LayerDissector> packets) implements LayerDissector {

    /// Which addresses the ends of a link have, and that they are there (RFC 1547 section 4.3.1).
    static final Protocol ADDRESS_RESOLUTION = new Protocol("slarp", "Serial links' addresses", Protocol.Level.LINK);

    private static final EtherType RESOLUTION = EtherType.RARP;
    private static final EtherType ISO = new EtherType(0xfefe);
    private static final EtherType NOVELL = new EtherType(0x8137);
    private static final EtherType DISCOVERY = new EtherType(0x2000);
    /// The first bytes of ISO's packets (ISO 9577) before which no byte of padding stands: of the network layer itself, of
    /// end systems, of routers.
    private static final int NETWORK_LAYER = 0x81;
    private static final int ROUTERS = 0x83;

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(CiscoHdlcFields.PROTOCOL, span).fixed(CiscoHdlcFields.ALL);
        if (layer.bytes().length() < CiscoHdlcFields.FIXED_LENGTH) {
            return layer.tooShort(CiscoHdlcFields.FIXED_LENGTH);
        }
        CiscoHdlcHeader header = CiscoHdlcHeader.read(layer.bytes());
        Span rest = span.after(CiscoHdlcFields.FIXED_LENGTH);
        return layer.done(header, inner(header.carried()), header.carried().equals(ISO) ? unpadded(rest) : rest,
                Optional.empty());
    }

    private static Span unpadded(Span rest) {
        int first = rest.captured().isEmpty() ? NETWORK_LAYER : rest.captured().u8(0);
        return first >= NETWORK_LAYER && first <= ROUTERS ? rest : rest.after(1);
    }

    private LayerDissector inner(EtherType carried) {
        if (carried.equals(RESOLUTION)) {
            return NamedDissector.of(ADDRESS_RESOLUTION);
        }
        if (carried.equals(ISO)) {
            return NamedHeader.of(LinkProtocols.ISO);
        }
        if (carried.equals(DISCOVERY)) {
            return NamedHeader.of(LinkProtocols.DISCOVERY);
        }
        if (carried.equals(NOVELL)) {
            return NamedHeader.of(LinkProtocols.IPX);
        }
        return packets.getOrDefault(carried, DataDissector::dissect);
    }
}
