package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/// The field table of Optimized Link State Routing (RFC 3626 section 3.3), by which stations of a wireless mesh find
/// their ways. Addresses have 4 bytes, or 16 where the packet is one of IPv6.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |         Packet length         |    Packet sequence number     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Message type |     Vtime     |         Message size          |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                      Originator address                       |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  Time to live |   Hop count   |    Message sequence number    |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |  What the message says, then the next message ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
/// ```
public final class OlsrFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("olsr", "OLSR", Protocol.Level.APPLICATION);
    /// Its port.
    public static final int PORT = 698;
    /// The length of the packet's header.
    public static final int FIXED_LENGTH = 4;
    /// A message in which a station tells who it hears.
    public static final int HELLO = 1;
    /// A message about the mesh.
    public static final int TOPOLOGY = 2;
    /// A message about a station's other addresses.
    public static final int INTERFACES = 3;
    /// A message about networks beside the mesh.
    public static final int NETWORKS = 4;

    /// The packet's header, in its order.
    public static final List<FieldDefinition> ALL_OF_HEADER = new TableWriter("olsr.", 0, Reference.rfc(3626, "3.3"))
            .bytes("packet_len", "Packet length", 2, DECIMAL, "How long the packet is in bytes, header included.")
            .bytes("packet_seq_num", "Packet sequence number", 2, DECIMAL, "Counts the packets of the sender.").rows();

    private static final LooseRows ROWS = new LooseRows("olsr.", Reference.rfc(3626, "3.3"));
    private static final LooseRows HELLOS = new LooseRows("olsr.", Reference.rfc(3626, "6.1"));

    /// Message as a whole.
    public static final FieldDefinition MESSAGE = ROWS.structure("message", "Message", "One message of the packet.");
    /// Type.
    public static final FieldDefinition TYPE = ROWS.number("message_type", "Message type", 1, OlsrFields::type,
            "What the message tells.");
    /// Validity time.
    public static final FieldDefinition VALIDITY = ROWS.number("vtime", "Validity time", 1,
            "For how long it holds, as a code of mantissa and exponent.");
    /// Size.
    public static final FieldDefinition SIZE = ROWS.number("message_size", "Message size", 2,
            "How long the message is in bytes, its header included.");
    /// Originator.
    public static final FieldDefinition ORIGINATOR = ROWS.ipv4("origin_addr", "Originator address", "Who tells it.");
    /// Originator in IPv6.
    public static final FieldDefinition ORIGINATOR_6 = ROWS.ipv6("origin6_addr", "Originator address", "Who tells it.");
    /// Time to live.
    public static final FieldDefinition TTL = ROWS.number("ttl", "Time to live", 1, "How often it may be passed on.");
    /// Hop count.
    public static final FieldDefinition HOPS = ROWS.number("hop_count", "Hop count", 1, "How often it was passed on.");
    /// Sequence number.
    public static final FieldDefinition SEQUENCE = ROWS.number("message_seq_num", "Message sequence number", 2,
            "Counts the messages of the originator.");
    /// Reserved.
    public static final FieldDefinition RESERVED = ROWS.octets("reserved", "Reserved", 0,
            "Kept for later use; zero. (The name is ours.)");
    /// Emission interval.
    public static final FieldDefinition INTERVAL = HELLOS.number("htime", "Hello emission interval", 1,
            "How often the station says hello, as a code of mantissa and exponent.");
    /// Willingness.
    public static final FieldDefinition WILLINGNESS = HELLOS.number("willingness", "Willingness", 1,
            "How gladly the station passes on for others, 0 (never) to 7 (always).");
    /// Kind of link.
    public static final FieldDefinition LINK_TYPE = HELLOS.number("link_type", "Link type", 1,
            "What links to the neighbours that follow are like.");
    /// Size of what is said about a kind of link.
    public static final FieldDefinition LINK_SIZE = HELLOS.number("link_message_size", "Link message size", 2,
            "How many bytes belong to this kind of link, these four included.");
    /// Number of the set of neighbours.
    public static final FieldDefinition NEIGHBOUR_SET = new LooseRows("olsr.", Reference.rfc(3626, "9.1")).number(
            "ansn", "Advertised neighbour sequence number", 2, "Counts how often the set of neighbours has changed.");
    /// Neighbour.
    public static final FieldDefinition NEIGHBOUR = HELLOS.ipv4("neighbor_addr", "Neighbour address",
            "A station that the originator hears.");
    /// Neighbour in IPv6.
    public static final FieldDefinition NEIGHBOUR_6 = HELLOS.ipv6("neighbor6_addr", "Neighbour address",
            "A station that the originator hears.");
    /// Address of an interface.
    public static final FieldDefinition INTERFACE = ROWS.ipv4("interface_addr", "Interface address",
            "Another address of the originator.");
    /// Address of an interface in IPv6.
    public static final FieldDefinition INTERFACE_6 = ROWS.ipv6("interface6_addr", "Interface address",
            "Another address of the originator.");
    /// Network.
    public static final FieldDefinition NETWORK = ROWS.ipv4("network_addr", "Network address",
            "A network that the originator leads to.");
    /// Network in IPv6.
    public static final FieldDefinition NETWORK_6 = ROWS.ipv6("network6_addr", "Network address",
            "A network that the originator leads to.");
    /// Mask of a network.
    public static final FieldDefinition MASK = ROWS.ipv4("netmask", "Netmask",
            "Which bits of an address name the network.");
    /// Mask of a network in IPv6.
    public static final FieldDefinition MASK_6 = ROWS.ipv6("netmask6", "Netmask",
            "Which bits of an address name the network.");
    /// What is not taken apart.
    public static final FieldDefinition DATA = ROWS.octets("data", "Data",
            "What the message says; it is not taken apart here.");

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.concat(ALL_OF_HEADER.stream(), Stream.of(MESSAGE, TYPE,
            VALIDITY, SIZE, ORIGINATOR, ORIGINATOR_6, TTL, HOPS, SEQUENCE, RESERVED, INTERVAL, WILLINGNESS, LINK_TYPE,
            LINK_SIZE, NEIGHBOUR_SET, NEIGHBOUR, NEIGHBOUR_6, INTERFACE, INTERFACE_6, NETWORK, NETWORK_6, MASK, MASK_6,
            DATA)).toList();

    private OlsrFields() {}

    private static String type(long value) {
        return switch ((int) value) {
            case HELLO -> "HELLO";
            case TOPOLOGY -> "TC";
            case INTERFACES -> "MID";
            case NETWORKS -> "HNA";
            default -> "";
        };
    }
}
