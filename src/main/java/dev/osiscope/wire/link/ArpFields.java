package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.IPV4_ADDRESS;
import static dev.osiscope.wire.FieldFormat.MAC_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of the Address Resolution Protocol (RFC 826), drawn as it is between Ethernet and IPv4.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |         Hardware type         |         Protocol type         |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  | Hardware size | Protocol size |           Operation           |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                   Sender hardware address                     |
///  +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                               |   Sender protocol address     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                               |                               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                               +
///  |                   Target hardware address                     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                   Target protocol address                     |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class ArpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("arp", "ARP", Protocol.Level.LINK);
    /// The length of the part before the addresses.
    public static final int FIXED_LENGTH = 8;
    /// The length between Ethernet and IPv4.
    public static final int ETHERNET_IPV4_LENGTH = 28;

    private static final Reference PACKET = Reference.rfc(826, "");
    private static final String SENDER_CARD = "The sender's own card.";
    private static final String SENDER_HOST = "The sender's own address; who hears it may note which card has it.";
    private static final String TARGET_CARD = "The card that is looked for; zero in a request.";
    private static final String TARGET_HOST = "The address whose card is looked for.";

    /// Hardware type.
    public static final FieldDefinition HARDWARE_TYPE = row("hw.type", "Hardware type", 0, 2, DECIMAL,
            value -> value == 1 ? "Ethernet" : "", "Which kind of link it is.");
    /// Protocol type.
    public static final FieldDefinition PROTOCOL_TYPE = row("proto.type", "Protocol type", 2, 2, HEXADECIMAL,
            EtherType::name, "Whose addresses are asked for, as an EtherType.");
    /// Hardware size.
    public static final FieldDefinition HARDWARE_SIZE = row("hw.size", "Hardware size", 4, 1, DECIMAL,
            CodePoints.NONE, "How many bytes a link address has.");
    /// Protocol size.
    public static final FieldDefinition PROTOCOL_SIZE = row("proto.size", "Protocol size", 5, 1, DECIMAL,
            CodePoints.NONE, "How many bytes an address of the protocol has.");
    /// Operation.
    public static final FieldDefinition OPERATION = row("opcode", "Operation", 6, 2, DECIMAL, ArpFields::operation,
            "Whether it asks or answers.");
    /// Sender's MAC address.
    public static final FieldDefinition SENDER_MAC = row("src.hw_mac", "Sender MAC address", 8, 6, MAC_ADDRESS,
            CodePoints.NONE, SENDER_CARD);
    /// Sender's IPv4 address.
    public static final FieldDefinition SENDER_IPV4 = row("src.proto_ipv4", "Sender IP address", 14, 4,
            IPV4_ADDRESS, CodePoints.NONE, SENDER_HOST);
    /// Target's MAC address.
    public static final FieldDefinition TARGET_MAC = row("dst.hw_mac", "Target MAC address", 18, 6, MAC_ADDRESS,
            CodePoints.NONE, TARGET_CARD);
    /// Target's IPv4 address.
    public static final FieldDefinition TARGET_IPV4 = row("dst.proto_ipv4", "Target IP address", 24, 4,
            IPV4_ADDRESS, CodePoints.NONE, TARGET_HOST);
    /// Sender's address on another kind of link.
    public static final FieldDefinition SENDER_HARDWARE = row("src.hw", "Sender hardware address", FIXED_LENGTH, 0,
            OCTETS, CodePoints.NONE, SENDER_CARD);
    /// Sender's address in another protocol.
    public static final FieldDefinition SENDER_PROTOCOL = row("src.proto", "Sender protocol address", FIXED_LENGTH,
            0, OCTETS, CodePoints.NONE, SENDER_HOST);
    /// Target's address on another kind of link.
    public static final FieldDefinition TARGET_HARDWARE = row("dst.hw", "Target hardware address", FIXED_LENGTH, 0,
            OCTETS, CodePoints.NONE, TARGET_CARD);
    /// Target's address in another protocol.
    public static final FieldDefinition TARGET_PROTOCOL = row("dst.proto", "Target protocol address", FIXED_LENGTH,
            0, OCTETS, CodePoints.NONE, TARGET_HOST);

    /// All rows between Ethernet and IPv4, in their order.
    public static final List<FieldDefinition> ALL = List.of(HARDWARE_TYPE, PROTOCOL_TYPE, HARDWARE_SIZE,
            PROTOCOL_SIZE, OPERATION, SENDER_MAC, SENDER_IPV4, TARGET_MAC, TARGET_IPV4);
    /// The rows before the addresses.
    public static final List<FieldDefinition> BEFORE_ADDRESSES = ALL.subList(0, ALL.indexOf(OPERATION) + 1);
    /// The rows of the addresses of other kinds, in their order.
    public static final List<FieldDefinition> OTHER_ADDRESSES =
            List.of(SENDER_HARDWARE, SENDER_PROTOCOL, TARGET_HARDWARE, TARGET_PROTOCOL);

    private ArpFields() {}

    /// The rows of the addresses, in their order; Ethernet and IPv4 have rows of their own.
    ///
    /// @param ethernet whether the link addresses are Ethernet's
    /// @param ipv4     whether the addresses are IPv4's
    public static List<FieldDefinition> addresses(boolean ethernet, boolean ipv4) {
        return List.of(ethernet ? SENDER_MAC : SENDER_HARDWARE, ipv4 ? SENDER_IPV4 : SENDER_PROTOCOL,
                ethernet ? TARGET_MAC : TARGET_HARDWARE, ipv4 ? TARGET_IPV4 : TARGET_PROTOCOL);
    }

    private static String operation(long value) {
        return switch ((int) value) {
            case 1 -> "request";
            case 2 -> "reply";
            case 3 -> "reverse request";
            case 4 -> "reverse reply";
            case 8 -> "inverse request";
            case 9 -> "inverse reply";
            default -> "";
        };
    }

    private static FieldDefinition row(
            String id, String name, int first, int count, FieldFormat format, CodePoints names, String meaning) {
        return new FieldDefinition("arp." + id, name, BitRange.ofBytes(first, count), format, names, PACKET, meaning);
    }
}
