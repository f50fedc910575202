package dev.osiscope.frame;

/// What the first bytes of a frame are: the value of the LINKTYPE registry (draft-ietf-opsawg-pcaplinktype),
/// as files carry it. An open type: values not named here survive.
///
/// @param value the registry's number, 0 to 65535
public record LinkType(int value) {

    /// BSD loopback: four bytes of address family in the capturing machine's byte order, then a packet.
    public static final LinkType NULL = new LinkType(0);
    /// Ethernet, without preamble and frame check sequence.
    public static final LinkType ETHERNET = new LinkType(1);
    /// An IPv4 or IPv6 packet, nothing before it.
    public static final LinkType RAW = new LinkType(101);
    /// OpenBSD loopback: as [#NULL], but the family in network byte order.
    public static final LinkType LOOP = new LinkType(108);

    /// The registry's name, or its number where this version has no name for it.
    @Override
    public String toString() {
        return switch (value) {
            case 0 -> "NULL";
            case 1 -> "EN10MB";
            case 101 -> "RAW";
            case 108 -> "LOOP";
            default -> "LINKTYPE " + value;
        };
    }
}
