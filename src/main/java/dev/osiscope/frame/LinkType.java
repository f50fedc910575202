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
    /// Point-to-Point Protocol, with or without the two bytes of HDLC framing.
    public static final LinkType PPP = new LinkType(9);
    /// Point-to-Point Protocol with HDLC framing.
    public static final LinkType PPP_HDLC = new LinkType(50);
    /// An IPv4 or IPv6 packet, nothing before it.
    public static final LinkType RAW = new LinkType(101);
    /// Cisco's HDLC, between its routers.
    public static final LinkType CISCO_HDLC = new LinkType(104);
    /// OpenBSD loopback: as [#NULL], but the family in network byte order.
    public static final LinkType LOOP = new LinkType(108);
    /// Linux's cooked header in place of the link layer.
    public static final LinkType LINUX_SLL = new LinkType(113);
    /// An IPv4 packet, nothing before it.
    public static final LinkType IPV4 = new LinkType(228);
    /// An IPv6 packet, nothing before it.
    public static final LinkType IPV6 = new LinkType(229);
    /// The second version of Linux's cooked header.
    public static final LinkType LINUX_SLL2 = new LinkType(276);

    /// The registry's name, or its number where this version has no name for it.
    @Override
    public String toString() {
        return switch (value) {
            case 0 -> "NULL";
            case 1 -> "EN10MB";
            case 9 -> "PPP";
            case 50 -> "PPP_HDLC";
            case 101 -> "RAW";
            case 104 -> "C_HDLC";
            case 105 -> "IEEE802_11";
            case 108 -> "LOOP";
            case 113 -> "LINUX_SLL";
            case 228 -> "IPV4";
            case 229 -> "IPV6";
            case 276 -> "LINUX_SLL2";
            default -> "LINKTYPE " + value;
        };
    }
}
