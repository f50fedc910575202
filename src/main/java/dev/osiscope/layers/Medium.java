package dev.osiscope.layers;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.Protocol;
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
    /// Another kind of link, or what a capture kept of one: PPP, Linux's cooked frames.
    OTHER_LINK,
    /// A kind of link that is not known here, or a frame of which nothing was kept.
    UNKNOWN_LINK,
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
        if (isUnknown(dissection)) {
            return UNKNOWN_LINK;
        }
        if (linkType.equals(LinkType.NULL) || linkType.equals(LinkType.LOOP)) {
            return LOOPBACK_FAMILY;
        }
        return dissection.header(EthernetHeader.class)
                .map(header -> ethernet(header, provenance))
                .orElse(beginsWithLink(dissection) ? OTHER_LINK : NO_LINK_HEADER);
    }

    private static boolean isUnknown(Dissection dissection) {
        return dissection.layers().isEmpty()
                || dissection.layers().getFirst().protocol().level() == Protocol.Level.APPLICATION;
    }

    private static boolean beginsWithLink(Dissection dissection) {
        return dissection.layers().getFirst().protocol().level() == Protocol.Level.LINK;
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
            case OTHER_LINK -> "otherlink";
            case UNKNOWN_LINK -> "unknownlink";
            case NO_LINK_HEADER -> "nolink";
            case MODEL -> "model";
        };
    }
}
