package dev.osiscope.layers;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;

/// What carries a frame, as far as the frame says: what stands below the internet layer.
enum Medium {
    /// Linux's loopback: an Ethernet header with the addresses of no card.
    LOOPBACK_ETHERNET,
    /// The loopback of BSD, macOS and Windows: an address family instead of a header.
    LOOPBACK_FAMILY,
    /// A network with Ethernet frames.
    ETHERNET,
    /// The lab wire between two kernels.
    LAB_WIRE,
    /// Packets whose link header was not kept.
    NO_LINK_HEADER,
    /// No medium: a model.
    MODEL;

    /// What carried the frame of `dissection`.
    static Medium of(Dissection dissection) {
        Provenance provenance = dissection.frame().provenance();
        LinkType linkType = dissection.frame().linkType();
        if (provenance == Provenance.MODELLED) {
            return MODEL;
        }
        if (linkType.equals(LinkType.NULL) || linkType.equals(LinkType.LOOP)) {
            return LOOPBACK_FAMILY;
        }
        return dissection.header(EthernetHeader.class)
                .map(header -> ethernet(header, provenance))
                .orElse(NO_LINK_HEADER);
    }

    private static Medium ethernet(EthernetHeader header, Provenance provenance) {
        if (provenance == Provenance.WIRE) {
            return LAB_WIRE;
        }
        boolean noCard = header.source().equals(MacAddress.ZERO) && header.destination().equals(MacAddress.ZERO);
        return noCard ? LOOPBACK_ETHERNET : ETHERNET;
    }

    /// The key of what is said about it: `LOOPBACK_FAMILY` is `loopback.family`.
    String key() {
        return switch (this) {
            case LOOPBACK_ETHERNET -> "loopback.ethernet";
            case LOOPBACK_FAMILY -> "loopback.family";
            case ETHERNET -> "ethernet";
            case LAB_WIRE -> "wire";
            case NO_LINK_HEADER -> "nolink";
            case MODEL -> "model";
        };
    }
}
