package dev.osiscope.wire.link;

/// What an Ethernet frame carries (IANA, IEEE 802 Numbers). An open type: values not named here survive.
///
/// @param value the number, 0 to 65535; up to 1500 it is a length, not a type (IEEE 802.3 section 3.2.6)
public record EtherType(int value) {

    /// IPv4.
    public static final EtherType IPV4 = new EtherType(0x0800);
    /// Address Resolution Protocol.
    public static final EtherType ARP = new EtherType(0x0806);
    /// A customer's VLAN tag.
    public static final EtherType VLAN = new EtherType(0x8100);
    /// IPv6.
    public static final EtherType IPV6 = new EtherType(0x86dd);

    /// A VLAN tag, as it was numbered by some before there was a provider's.
    public static final EtherType OTHER_VLAN = new EtherType(0x9100);
    /// A provider's VLAN tag.
    public static final EtherType PROVIDER_VLAN = new EtherType(0x88a8);

    /// Reverse ARP: the same packet, asking for one's own address.
    public static final EtherType RARP = new EtherType(0x8035);

    /// A label of Multiprotocol Label Switching (RFC 3032).
    public static final EtherType MPLS = new EtherType(0x8847);
    /// The same, for groups.
    public static final EtherType MPLS_MULTICAST = new EtherType(0x8848);
    /// PPP over Ethernet, while the ends find each other (RFC 2516).
    public static final EtherType PPPOE_DISCOVERY = new EtherType(0x8863);
    /// PPP over Ethernet, carrying PPP (RFC 2516).
    public static final EtherType PPPOE_SESSION = new EtherType(0x8864);
    /// A test that comes back (Ethernet 2.0).
    public static final EtherType LOOP_TEST = new EtherType(0x9000);
    /// Logical link control in frames that are too long to say how long (draft-ietf-isis-ext-eth).
    public static final EtherType LLC = new EtherType(0x8870);
    /// Packets that are signed or encrypted between two cards (IEEE 802.1AE).
    public static final EtherType MACSEC = new EtherType(0x88e5);
    /// An Ethernet frame within something else (RFC 1701).
    public static final EtherType BRIDGED_ETHERNET = new EtherType(0x6558);

    private static final int LARGEST_LENGTH = 1500;
    private static final int SMALLEST_TYPE = 1536;

    /// Whether the number is a length: how many bytes of data follow.
    public boolean isLength() {
        return value <= LARGEST_LENGTH;
    }

    /// Whether the number is too large for a length and too small for a type.
    public boolean isNeither() {
        return value > LARGEST_LENGTH && value < SMALLEST_TYPE;
    }

    /// The name of a type; empty where this version has none for it.
    public static String name(long value) {
        return switch ((int) value) {
            case 0x0800 -> "IPv4";
            case 0x0806 -> "ARP";
            case 0x0842 -> "Wake-on-LAN";
            case 0x6558 -> "Ethernet";
            case 0x8035 -> "RARP";
            case 0x8100 -> "802.1Q VLAN";
            case 0x86dd -> "IPv6";
            case 0x8847 -> "MPLS";
            case 0x8848 -> "MPLS for groups";
            case 0x8863 -> "PPPoE discovery";
            case 0x8864 -> "PPPoE session";
            case 0x888e -> "802.1X";
            case 0x88a8 -> "802.1ad provider VLAN";
            case 0x88cc -> "LLDP";
            case 0x88e5 -> "MACsec";
            case 0x88f7 -> "PTP";
            case 0x9000 -> "Loop test";
            default -> "";
        };
    }

    /// The name, or the number where this version has no name for it.
    @Override
    public String toString() {
        String name = name(value);
        return name.isEmpty() ? "type 0x%04x".formatted(value) : name;
    }
}
