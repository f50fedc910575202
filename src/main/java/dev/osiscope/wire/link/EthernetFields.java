package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;
import static dev.osiscope.wire.FieldFormat.MAC_ADDRESS;
import static dev.osiscope.wire.FieldFormat.OCTETS;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of Ethernet (IEEE 802.3 section 3.1.1), as captures have it: without preamble and frame
/// check sequence.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |           |L|I|     Destination Address                       |
///  +           |G|G|               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                               |           |L|I|               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+           |G|G|               +
///  |                        Source Address                         |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |        Type or Length         |             Data ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class EthernetFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("eth", "Ethernet", Protocol.Level.LINK);
    /// The length of the header.
    public static final int FIXED_LENGTH = 14;
    /// The shortest frame there is, without its frame check sequence (IEEE 802.3 section 4.2.3.3).
    public static final int SHORTEST_FRAME = 60;

    private static final Reference ADDRESSES = new Reference("IEEE 802.3", "3.2.3");
    private static final Reference TYPE_OR_LENGTH = new Reference("IEEE 802.3", "3.2.6");
    private static final Reference DATA = new Reference("IEEE 802.3", "3.2.7");
    private static final Reference PAD = new Reference("IEEE 802.3", "3.2.8");
    private static final String LOCAL = "Whether the address was given out locally; otherwise the card's maker did.";
    private static final String GROUP = "Whether the address is that of a group, as the broadcast address is.";
    private static final int LOCAL_BIT = 6;
    private static final int GROUP_BIT = 7;
    private static final int SOURCE_BYTE = MacAddress.LENGTH;

    /// Destination address.
    public static final FieldDefinition DESTINATION = new FieldDefinition("eth.dst", "Destination address",
            BitRange.ofBytes(0, MacAddress.LENGTH), MAC_ADDRESS, ADDRESSES,
            "Which card on this link the frame is for.");
    /// Whether the destination was given out locally.
    public static final FieldDefinition DESTINATION_LOCAL = new FieldDefinition("eth.dst.lg", "Local address",
            BitRange.ofBits(0, LOCAL_BIT, 1), FLAG, ADDRESSES, LOCAL);
    /// Whether the destination is a group.
    public static final FieldDefinition DESTINATION_GROUP = new FieldDefinition("eth.dst.ig", "Group address",
            BitRange.ofBits(0, GROUP_BIT, 1), FLAG, ADDRESSES, GROUP);
    /// Source address.
    public static final FieldDefinition SOURCE = new FieldDefinition("eth.src", "Source address",
            BitRange.ofBytes(SOURCE_BYTE, MacAddress.LENGTH), MAC_ADDRESS, ADDRESSES,
            "Which card on this link the frame comes from.");
    /// Whether the source was given out locally.
    public static final FieldDefinition SOURCE_LOCAL = new FieldDefinition("eth.src.lg", "Local address",
            BitRange.ofBits(SOURCE_BYTE, LOCAL_BIT, 1), FLAG, ADDRESSES, LOCAL);
    /// Whether the source is a group, which it should not be.
    public static final FieldDefinition SOURCE_GROUP = new FieldDefinition("eth.src.ig", "Group address",
            BitRange.ofBits(SOURCE_BYTE, GROUP_BIT, 1), FLAG, ADDRESSES, GROUP);
    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("eth.type", "Type",
            BitRange.ofBytes(12, 2), HEXADECIMAL, EtherType::name, TYPE_OR_LENGTH, "What the frame carries.");
    /// Length: what the same bytes say where their number is small.
    public static final FieldDefinition LENGTH = new FieldDefinition("eth.len", "Length",
            TYPE.range(), DECIMAL, TYPE_OR_LENGTH,
            "How many bytes of data follow; numbers above 1500 are a type instead.");
    /// What the same bytes say where their number can be neither.
    public static final FieldDefinition NEITHER = new FieldDefinition("eth.invalid_lentype", "Invalid length or type",
            TYPE.range(), HEXADECIMAL, TYPE_OR_LENGTH, "A number from 1501 to 1535: no length and no type.");
    /// What fills a short frame up.
    public static final FieldDefinition PADDING = new FieldDefinition("eth.padding", "Padding",
            BitRange.ofBytes(FIXED_LENGTH, 0), OCTETS, PAD,
            "Fills the frame up to Ethernet's smallest size; no part of the packet.");
    /// What else follows the packet.
    public static final FieldDefinition TRAILER = new FieldDefinition("eth.trailer", "Trailer",
            BitRange.ofBytes(FIXED_LENGTH, 0), OCTETS, DATA,
            "Bytes after the packet that its length leaves out; no part of it.");

    /// All rows, in the order of the frame, with a type.
    public static final List<FieldDefinition> ALL = List.of(DESTINATION, DESTINATION_LOCAL, DESTINATION_GROUP,
            SOURCE, SOURCE_LOCAL, SOURCE_GROUP, TYPE, PADDING, TRAILER);
    /// All rows, in the order of the frame, with a length in the place of the type.
    public static final List<FieldDefinition> ALL_WITH_LENGTH = List.of(DESTINATION, DESTINATION_LOCAL,
            DESTINATION_GROUP, SOURCE, SOURCE_LOCAL, SOURCE_GROUP, LENGTH, PADDING, TRAILER);

    /// All rows, in the order of the frame, with neither.
    public static final List<FieldDefinition> ALL_WITH_NEITHER = List.of(DESTINATION, DESTINATION_LOCAL,
            DESTINATION_GROUP, SOURCE, SOURCE_LOCAL, SOURCE_GROUP, NEITHER, PADDING, TRAILER);

    private EthernetFields() {}
}
