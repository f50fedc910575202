package dev.osiscope.wire.network;

/// What an IP packet carries: a protocol number (IANA, Assigned Internet Protocol Numbers), in IPv6 also an
/// extension header. An open type: values not named here survive.
///
/// @param value the number, 0 to 255
public record IpProtocol(int value) {

    /// Options for every router on the way (RFC 8200 section 4.3).
    public static final IpProtocol HOP_BY_HOP = new IpProtocol(0);
    /// Internet Control Message Protocol.
    public static final IpProtocol ICMP = new IpProtocol(1);
    /// Internet Group Management Protocol.
    public static final IpProtocol IGMP = new IpProtocol(2);
    /// An IPv4 packet within another packet (RFC 2003).
    public static final IpProtocol IPV4 = new IpProtocol(4);
    /// Transmission Control Protocol.
    public static final IpProtocol TCP = new IpProtocol(6);
    /// User Datagram Protocol.
    public static final IpProtocol UDP = new IpProtocol(17);
    /// An IPv6 packet within another packet (RFC 4213).
    public static final IpProtocol IPV6 = new IpProtocol(41);
    /// Stations to visit on the way (RFC 8200 section 4.4).
    public static final IpProtocol ROUTING = new IpProtocol(43);
    /// A piece of a larger packet (RFC 8200 section 4.5).
    public static final IpProtocol FRAGMENT = new IpProtocol(44);
    /// Generic Routing Encapsulation (RFC 2784).
    public static final IpProtocol GRE = new IpProtocol(47);
    /// Encapsulating Security Payload (RFC 4303).
    public static final IpProtocol ESP = new IpProtocol(50);
    /// Authentication Header (RFC 4302).
    public static final IpProtocol AH = new IpProtocol(51);
    /// ICMP for IPv6.
    public static final IpProtocol ICMPV6 = new IpProtocol(58);
    /// Nothing follows (RFC 8200 section 4.7).
    public static final IpProtocol NO_NEXT_HEADER = new IpProtocol(59);
    /// Options for the destination (RFC 8200 section 4.6).
    public static final IpProtocol DESTINATION_OPTIONS = new IpProtocol(60);

    /// Stream Control Transmission Protocol (RFC 9260).
    public static final IpProtocol SCTP = new IpProtocol(132);

    /// The registry's name; empty where this version has no name for it.
    public static String name(long value) {
        return switch ((int) value) {
            case 0 -> "IPv6 Hop-by-Hop Option";
            case 1 -> "ICMP";
            case 2 -> "IGMP";
            case 4 -> "IPv4";
            case 6 -> "TCP";
            case 17 -> "UDP";
            case 33 -> "DCCP";
            case 41 -> "IPv6";
            case 43 -> "IPv6 Routing Header";
            case 44 -> "IPv6 Fragment Header";
            case 47 -> "GRE";
            case 50 -> "ESP";
            case 51 -> "AH";
            case 58 -> "ICMPv6";
            case 59 -> "IPv6 No Next Header";
            case 60 -> "IPv6 Destination Options";
            case 88 -> "EIGRP";
            case 89 -> "OSPF";
            case 103 -> "PIM";
            case 112 -> "VRRP";
            case 132 -> "SCTP";
            case 136 -> "UDPLite";
            default -> "";
        };
    }

    /// The registry's name, or the number where this version has no name for it.
    @Override
    public String toString() {
        String name = name(value);
        return name.isEmpty() ? "protocol " + value : name;
    }
}
