package dev.osiscope.dissect;

import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.LinkProtocols;
import java.util.Map;

/// Who takes apart what an EtherType announces: after an Ethernet header, a VLAN tag, a cooked header.
///
/// @param packets who takes packets apart
record EtherPayloads(Map<EtherType, LayerDissector> packets) {

    private static final int NO_CHECKSUM = 0xffff;

    /// For this type; data where nobody knows it, logical link control where it is a length. Tags may stand in
    /// tags: each takes 4 bytes, so that ends.
    LayerDissector of(EtherType type) {
        if (type.isLength() || type.equals(EtherType.LLC)) {
            return new LlcDissector(this);
        }
        if (type.equals(EtherType.VLAN) || type.equals(EtherType.OTHER_VLAN)) {
            return VlanDissector.customer(this);
        }
        if (type.equals(EtherType.PROVIDER_VLAN)) {
            return VlanDissector.provider(this);
        }
        LayerDissector known = packets.get(type);
        return known != null ? known : LinkProtocols.of(type).<LayerDissector>map(NamedHeader::of)
                .orElse(DataDissector::dissect);
    }

    /// For this type, where what it announces is there: bytes of a given length that begin with a checksum that nobody
    /// made are IPX, as Novell sent it before there was logical link control.
    LayerDissector of(EtherType type, Span payload) {
        boolean old = type.isLength() && payload.captured().length() >= 2 && payload.captured().u16(0) == NO_CHECKSUM;
        return old ? NamedDissector.of(LinkProtocols.IPX) : of(type);
    }

    /// The part of `rest` that the type leaves to the data: all of it, unless it is a length.
    static Span span(Span rest, EtherType type) {
        return type.isLength()
                ? rest.atMost(type.value(), "the length in the Ethernet header ends the data there") : rest;
    }
}
