package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of logical link control (IEEE 802.2), which follows an Ethernet header with a length, and
/// of the Subnetwork Access Protocol in it (RFC 1042).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |     DSAP    |I|     SSAP    |C| Control (1 or 2 bytes) ···
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///
///  SNAP, where DSAP and SSAP are 0xaa and the control is 0x03:
///                  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///                  |            Organization code                  |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |        Type or protocol       |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class LlcFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("llc", "LLC", Protocol.Level.LINK);
    /// The length of a header with one byte of control.
    public static final int FIXED_LENGTH = 3;
    /// The length of a header with two bytes of control.
    public static final int NUMBERED_LENGTH = 4;
    /// The length of a header with SNAP.
    public static final int SNAP_LENGTH = 8;

    private static final Reference ACCESS_POINTS = new Reference("IEEE 802.2", "3.2");
    private static final Reference CONTROLS = new Reference("IEEE 802.2", "5.2");
    private static final Reference SNAP = Reference.rfc(1042, "");
    private static final String WHAT_IT_DOES = "What the frame does: mostly 0x03, data without an acknowledgment.";

    /// Destination service access point.
    public static final FieldDefinition DESTINATION = new FieldDefinition("llc.dsap", "Destination access point",
            BitRange.ofBytes(0, 1), HEXADECIMAL, AccessPoint::name, ACCESS_POINTS, "Which protocol the data is for.");
    /// Whether the destination is a group.
    public static final FieldDefinition GROUP = new FieldDefinition("llc.dsap.ig", "Group",
            BitRange.ofBits(0, 7, 1), FLAG, ACCESS_POINTS, "Whether it is for a group of access points.");
    /// Source service access point.
    public static final FieldDefinition SOURCE = new FieldDefinition("llc.ssap", "Source access point",
            BitRange.ofBytes(1, 1), HEXADECIMAL, AccessPoint::name, ACCESS_POINTS,
            "Which protocol the data comes from.");
    /// Whether the frame is a response.
    public static final FieldDefinition RESPONSE = new FieldDefinition("llc.ssap.cr", "Response",
            BitRange.ofBits(1, 7, 1), FLAG, ACCESS_POINTS, "Set in a response, not set in a command.");
    /// Control in one byte.
    public static final FieldDefinition CONTROL = new FieldDefinition("llc.control", "Control",
            BitRange.ofBytes(2, 1), HEXADECIMAL, CONTROLS, WHAT_IT_DOES);
    /// Control in two bytes, with numbers.
    public static final FieldDefinition NUMBERED_CONTROL = new FieldDefinition("llc.control", "Control",
            BitRange.ofBytes(2, 2), HEXADECIMAL, CONTROLS, WHAT_IT_DOES);
    /// Organization code.
    public static final FieldDefinition ORGANIZATION = new FieldDefinition("llc.oui", "Organization code",
            BitRange.ofBytes(3, 3), HEXADECIMAL, SNAP, "Who gave the protocol its number; 0 where it is an EtherType.");
    /// Type, where the organization code is 0.
    public static final FieldDefinition TYPE = new FieldDefinition("llc.type", "Type",
            BitRange.ofBytes(6, 2), HEXADECIMAL, EtherType::name, SNAP, "What follows, as an EtherType.");
    /// Protocol, where an organization numbered it.
    public static final FieldDefinition PROTOCOL_ID = new FieldDefinition("llc.pid", "Protocol",
            TYPE.range(), HEXADECIMAL, SNAP, "What follows, as that organization numbers it.");

    /// All rows with one byte of control and no SNAP.
    public static final List<FieldDefinition> ALL = List.of(DESTINATION, GROUP, SOURCE, RESPONSE, CONTROL);
    /// All rows with two bytes of control.
    public static final List<FieldDefinition> ALL_NUMBERED =
            List.of(DESTINATION, GROUP, SOURCE, RESPONSE, NUMBERED_CONTROL);
    /// All rows with SNAP and an EtherType.
    public static final List<FieldDefinition> ALL_WITH_TYPE =
            List.of(DESTINATION, GROUP, SOURCE, RESPONSE, CONTROL, ORGANIZATION, TYPE);
    /// All rows with SNAP and an organization's own protocol.
    public static final List<FieldDefinition> ALL_WITH_PROTOCOL_ID =
            List.of(DESTINATION, GROUP, SOURCE, RESPONSE, CONTROL, ORGANIZATION, PROTOCOL_ID);

    private LlcFields() {}
}
