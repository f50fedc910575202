package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.MAC_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of the cooked header that captures on Linux have where the link layer differs from
/// interface to interface (LINKTYPE_LINUX_SLL). The rows of its second version stand in [Sll2Fields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |          Packet type          |        Kind of link           |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |         Address length        |                               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                               +
///  |            The sender's link address (8 bytes)                |
///  +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                               |           Protocol            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class SllFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("sll", "Linux cooked capture", Protocol.Level.LINK);
    /// The length of the header.
    public static final int FIXED_LENGTH = 16;
    /// How many bytes there are for the address.
    public static final int ADDRESS_ROOM = 8;

    static final Reference LINKTYPE = new Reference("draft-ietf-opsawg-pcaplinktype", "");

    /// Packet type.
    public static final FieldDefinition PACKET_TYPE = row("pkttype", "Packet type", 0, 2, DECIMAL,
            SllFields::packetType, "For whom the frame was, as the capturing host sees it.");
    /// Kind of link.
    public static final FieldDefinition LINK_KIND = row("hatype", "Kind of link", 2, 2, DECIMAL, CodePoints.NONE,
            "What the interface is, as Linux numbers it: 1 for Ethernet, 772 for loopback.");
    /// Address length.
    public static final FieldDefinition ADDRESS_LENGTH = row("halen", "Address length", 4, 2, DECIMAL,
            CodePoints.NONE, "How many of the next 8 bytes are the sender's address.");
    /// The sender's address, where it is a MAC address.
    public static final FieldDefinition MAC_SOURCE = row("src.eth", "Source address", 6, MacAddress.LENGTH,
            MAC_ADDRESS, CodePoints.NONE, "Which card the frame comes from.");
    /// What the MAC address leaves over of its room.
    public static final FieldDefinition UNUSED = row("unused", "Unused", 12, 2, OCTETS, CodePoints.NONE,
            "Room for longer addresses.");
    /// The sender's address of another kind, with its room.
    public static final FieldDefinition OTHER_SOURCE = row("src.other", "Source address", 6, ADDRESS_ROOM,
            OCTETS, CodePoints.NONE, "Where the frame comes from, in the link's own kind of address.");
    /// Protocol.
    public static final FieldDefinition TYPE = row("etype", "Protocol", 14, 2, HEXADECIMAL, EtherType::name,
            "What follows, as an EtherType.");

    /// Protocol, where the number is one of Linux's own.
    public static final FieldDefinition LINUX_TYPE = row("ltype", "Protocol", 14, 2, HEXADECIMAL,
            SllFields::linuxType, "What follows, as Linux numbers it.");
    /// Protocol, of what a tunnel carries whose own header is not there.
    public static final FieldDefinition TUNNEL_TYPE = row("gretype", "Protocol", 14, 2, HEXADECIMAL, EtherType::name,
            "What the tunnel carries, as GRE numbers it.");

    /// The kind of link of a tunnel of GRE.
    public static final int TUNNEL = 778;

    private static final int LARGEST_LINUX_TYPE = 1535;

    /// All rows, in the order of the header, with a MAC address.
    public static final List<FieldDefinition> ALL =
            List.of(PACKET_TYPE, LINK_KIND, ADDRESS_LENGTH, MAC_SOURCE, UNUSED, TYPE);
    /// All rows, in the order of the header, with another address.
    public static final List<FieldDefinition> ALL_WITH_OTHER =
            List.of(PACKET_TYPE, LINK_KIND, ADDRESS_LENGTH, OTHER_SOURCE, TYPE);

    private SllFields() {}

    /// `rows` with that of the protocol which fits this kind of link and this number.
    public static List<FieldDefinition> typed(List<FieldDefinition> rows, int linkKind, EtherType type) {
        FieldDefinition fitting = linkKind == TUNNEL ? TUNNEL_TYPE
                : type.value() > LARGEST_LINUX_TYPE ? TYPE : LINUX_TYPE;
        return fitting == TYPE ? rows : rows.stream().map(row -> row.id().equals(TYPE.id())
                ? Sll2Fields.moved(fitting, row.range().firstByte(), row.range().byteLength()) : row).toList();
    }

    private static String linuxType(long value) {
        return switch ((int) value) {
            case 1 -> "IPX";
            case 3 -> "Ethernet";
            case 4 -> "LLC";
            case 7 -> "PPP";
            default -> "";
        };
    }

    static String packetType(long value) {
        return switch ((int) value) {
            case 0 -> "to this host";
            case 1 -> "broadcast";
            case 2 -> "multicast";
            case 3 -> "to another host";
            case 4 -> "from this host";
            default -> "";
        };
    }

    private static FieldDefinition row(
            String id, String name, int first, int count, FieldFormat format, CodePoints names, String meaning) {
        return new FieldDefinition(
                "sll." + id, name, BitRange.ofBytes(first, count), format, names, LINKTYPE, meaning);
    }
}
