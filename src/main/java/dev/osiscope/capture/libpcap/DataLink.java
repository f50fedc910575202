package dev.osiscope.capture.libpcap;

import dev.osiscope.frame.LinkType;

/// From libpcap's data-link number (DLT, differs between systems) to the number that files carry
/// (LINKTYPE, does not); see pcap-linktype(7). Most are the same.
final class DataLink {

    private static final int RAW = 12;
    private static final int OPENBSD_RAW = 14;
    private static final int OPENBSD_LOOP = 12;

    private DataLink() {
    }

    /// The link type of what pcap_datalink(3PCAP) returned on `platform`.
    static LinkType linkType(int dataLink, Platform platform) {
        if (platform == Platform.OPENBSD) {
            return switch (dataLink) {
                case OPENBSD_LOOP -> LinkType.LOOP;
                case OPENBSD_RAW -> LinkType.RAW;
                default -> new LinkType(dataLink);
            };
        }
        return dataLink == RAW ? LinkType.RAW : new LinkType(dataLink);
    }

    /// The data-link number that stands for `linkType` on `platform`.
    static int number(LinkType linkType, Platform platform) {
        if (platform == Platform.OPENBSD) {
            return linkType.equals(LinkType.LOOP) ? OPENBSD_LOOP
                    : linkType.equals(LinkType.RAW) ? OPENBSD_RAW : linkType.value();
        }
        return linkType.equals(LinkType.RAW) ? RAW : linkType.value();
    }
}
