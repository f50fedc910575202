package dev.osiscope.pcapng;

import dev.osiscope.frame.LinkType;
import java.nio.ByteOrder;

/// What the header of a pcap file says (draft-ietf-opsawg-pcap section 4):
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +---------------------------------------------------------------+
/// |                          Magic Number                         |
/// +-------------------------------+-------------------------------+
/// |         Major Version         |         Minor Version         |
/// +-------------------------------+-------------------------------+
/// |                           Reserved1                           |
/// +---------------------------------------------------------------+
/// |                           Reserved2                           |
/// +---------------------------------------------------------------+
/// |                            SnapLen                            |
/// +-------+-+-+-------------------+-------------------------------+
/// |FCS len|R|P|     Reserved3     |        Link-layer type        |
/// +-------+-+-+-------------------+-------------------------------+
/// ```
///
/// @param snapLength the most bytes kept of a packet, 0 to 2^32-1
/// @param network    the last word of the header, 0 to 2^32-1
record PcapHeader(
        PcapVariant variant, ByteOrder order, int majorVersion, int minorVersion, long snapLength, long network) {

    private static final int MAJOR_VERSION = 4;
    private static final int MINOR_VERSION = 6;
    private static final int SNAP_LENGTH = 16;
    private static final int NETWORK = 20;

    private static final int OLDEST_VERSION = 2;
    private static final int DG_UX_VERSION = 543;
    private static final int AIX_MINOR_VERSION = 2;
    private static final int FIRST_MINOR_WITH_CAPTURED_FIRST = 3;
    private static final int NOT_AIX = -1;
    private static final int IEEE802_5 = 6;
    private static final int FDDI = 10;

    static PcapHeader read(Content content, PcapVariant variant, ByteOrder order) {
        return new PcapHeader(variant, order, content.u16(MAJOR_VERSION, order), content.u16(MINOR_VERSION, order),
                content.u32(SNAP_LENGTH, order), content.u32(NETWORK, order));
    }

    boolean supported() {
        return majorVersion >= OLDEST_VERSION;
    }

    LinkType linkType() {
        int aix = aixLinkType();
        return new LinkType(aix == NOT_AIX ? (int) network & 0xffff : aix);
    }

    TimestampUnit unit() {
        boolean nanoseconds = variant == PcapVariant.NANOSECONDS || aixLinkType() != NOT_AIX;
        return new TimestampUnit(nanoseconds ? InterfaceDescription.NANOSECONDS
                : TimestampUnit.MICROSECONDS.resolution(), 0);
    }

    /// AIX writes version 2.2, nanoseconds, and instead of the link type the ifType of RFC 1573.
    private int aixLinkType() {
        if (majorVersion != OLDEST_VERSION || minorVersion != AIX_MINOR_VERSION) {
            return NOT_AIX;
        }
        return switch ((int) network) {
            case 6 -> LinkType.ETHERNET.value();
            case 9 -> IEEE802_5;
            case 15 -> FDDI;
            case 24 -> LinkType.NULL.value();
            default -> NOT_AIX;
        };
    }

    /// Whether a record's original length stands before its captured length: so it was before version 2.3, in
    /// some files of it, and in those of DG/UX.
    boolean originalFirst(long first, long second) {
        if (majorVersion == DG_UX_VERSION) {
            return true;
        }
        return majorVersion == OLDEST_VERSION && (minorVersion < FIRST_MINOR_WITH_CAPTURED_FIRST
                || minorVersion == FIRST_MINOR_WITH_CAPTURED_FIRST && first > second);
    }
}
