package dev.osiscope.wire.network;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV6_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.Map;

/// The field tables of IPv6's extension headers (RFC 8200 section 4). Wireshark counts each as a protocol. The rows
/// of the options in two of them stand in [Ipv6OptionFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Next Header  |  Hdr Ext Len  |          Options ···          |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Next Header  |  Hdr Ext Len  |  Routing Type | Segments Left |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                   Type-specific data, addresses ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Next Header  |   Reserved    |      Fragment Offset    |Res|M|
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                         Identification                        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Ipv6ExtensionFields {

    private static final int PREFIX_LENGTH = 2;

    /// The rows of hop-by-hop options before the options.
    public static final List<FieldDefinition> HOP_BY_HOP = prefix("hopopts", "4.3").rows();
    /// The rows of destination options before the options.
    public static final List<FieldDefinition> DESTINATION = prefix("dstopts", "4.6").rows();
    /// The rows of a routing header before its addresses.
    public static final List<FieldDefinition> ROUTING = prefix("routing", "4.4")
            .bits("type", "Type", 8, DECIMAL, Ipv6ExtensionFields::routingType, "Which kind of routing it is.")
            .bytes("segleft", "Segments left", 1, DECIMAL, "How many of the stations are still to be visited.")
            .bytes("reserved", "Type-specific data", 4, OCTETS, "What the type says. (The name is ours.)")
            .rows();
    /// A station of a routing header.
    public static final FieldDefinition STATION = new TableWriter("ipv6.routing.src.", 0, Reference.rfc(5095, ""))
            .bytes("addr", "Station", 16, IPV6_ADDRESS, "An address that the packet is to visit, or was at.")
            .rows().getFirst();
    /// What a routing header of another type has after its first 8 bytes.
    public static final FieldDefinition ROUTING_DATA = new TableWriter("ipv6.routing.", 0, Reference.rfc(8200, "4.4"))
            .rest("unknown.data", "Data", OCTETS, "What the type says.").rows().getFirst();
    /// The rows of a fragment header.
    public static final List<FieldDefinition> FRAGMENT = new TableWriter("ipv6.fraghdr.", 0, Reference.rfc(8200, "4.5"))
            .bits("nxt", "Next header", 8, DECIMAL, IpProtocol::name, "What the whole packet carries.")
            .bytes("reserved_octet", "Reserved", 1, HEXADECIMAL, "Kept for later use; zero.")
            .bits("offset", "Fragment offset", 13, DECIMAL,
                    "Where this fragment's data belongs in the whole packet, in units of 8 bytes.")
            .bits("reserved_bits", "Reserved bits", 2, HEXADECIMAL, "Kept for later use; zero.")
            .bits("more", "More fragments", 1, FLAG, "Further fragments of this packet follow.")
            .bytes("ident", "Identification", 4, HEXADECIMAL, "The same in all fragments of one packet.")
            .rows();

    /// Next header: it stands in the same place in all of them.
    static final BitRange NEXT_HEADER = FRAGMENT.getFirst().range();
    /// Length: it stands in the same place in all but the fragment header.
    static final BitRange LENGTH = HOP_BY_HOP.getLast().range();
    /// Fragment offset.
    static final FieldDefinition FRAGMENT_OFFSET = FRAGMENT.get(2);
    /// More fragments.
    static final FieldDefinition MORE_FRAGMENTS = FRAGMENT.get(4);
    /// Identification.
    static final FieldDefinition IDENTIFICATION = FRAGMENT.get(5);
    /// Routing type.
    static final FieldDefinition ROUTING_TYPE = ROUTING.get(2);
    /// Segments left.
    static final FieldDefinition SEGMENTS_LEFT = ROUTING.get(3);

    private static final Map<IpProtocol, Protocol> PROTOCOLS = Map.of(
            IpProtocol.HOP_BY_HOP, protocol("hopopts", "Hop-by-hop options"),
            IpProtocol.ROUTING, protocol("routing", "Routing header"),
            IpProtocol.FRAGMENT, protocol("fraghdr", "Fragment header"),
            IpProtocol.DESTINATION_OPTIONS, protocol("dstopts", "Destination options"));
    private static final Map<IpProtocol, List<FieldDefinition>> ROWS = Map.of(
            IpProtocol.HOP_BY_HOP, HOP_BY_HOP, IpProtocol.ROUTING, ROUTING, IpProtocol.FRAGMENT, FRAGMENT,
            IpProtocol.DESTINATION_OPTIONS, DESTINATION);

    private Ipv6ExtensionFields() {}

    /// The extension header of this type as a protocol.
    ///
    /// @throws IllegalArgumentException where it is none that is known here
    public static Protocol protocol(IpProtocol type) {
        if (!PROTOCOLS.containsKey(type)) {
            throw new IllegalArgumentException("no extension header: " + type);
        }
        return PROTOCOLS.get(type);
    }

    /// The rows of an extension header of this type, in their order, without options and stations.
    ///
    /// @throws IllegalArgumentException where it is none that is known here
    public static List<FieldDefinition> of(IpProtocol type) {
        protocol(type);
        return ROWS.get(type);
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol("ipv6." + id, name, Protocol.Level.NETWORK);
    }

    private static TableWriter prefix(String id, String section) {
        return new TableWriter("ipv6." + id + ".", 0, Reference.rfc(8200, section))
                .bits("nxt", "Next header", 8, DECIMAL, IpProtocol::name,
                        "What follows: another extension header, or what the packet carries.")
                .bytes("len", "Length", PREFIX_LENGTH - 1, DECIMAL,
                        "How long the extension header is in units of 8 bytes, the first one not counted.");
    }

    private static String routingType(long value) {
        return switch ((int) value) {
            case 0 -> "Source route";
            case 2 -> "Mobile IPv6";
            case 3 -> "RPL source route";
            case 4 -> "Segment routing";
            default -> "";
        };
    }
}
