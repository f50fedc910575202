package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of a customer's VLAN tag (IEEE 802.1Q section 9.6), counted from the byte after the
/// type that announces it. The rows of a provider's tag stand in [ProviderVlanFields].
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  | PCP |D|          VID          |        Type or Length         |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class VlanFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("vlan", "802.1Q VLAN", Protocol.Level.LINK);
    /// The length of a tag.
    public static final int FIXED_LENGTH = 4;

    /// Where the priority stands, in every tag.
    static final BitRange PRIORITY_RANGE = BitRange.ofBits(0, 0, 3);
    /// Where the drop eligible indicator stands, in every tag.
    static final BitRange DROP_ELIGIBLE_RANGE = BitRange.ofBits(0, 3, 1);
    /// Where the VLAN's number stands, in every tag.
    static final BitRange ID_RANGE = BitRange.ofBits(0, 4, 12);
    /// Where the type stands, in every tag.
    static final BitRange TYPE_RANGE = BitRange.ofBytes(2, 2);

    private static final Reference TAG = new Reference("IEEE 802.1Q", "9.6");

    /// Priority code point.
    public static final FieldDefinition PRIORITY = new FieldDefinition("vlan.priority", "Priority",
            PRIORITY_RANGE, DECIMAL, TAG, "Which queue of a switch the frame waits in, 0 to 7.");
    /// Drop eligible indicator.
    public static final FieldDefinition DROP_ELIGIBLE = new FieldDefinition("vlan.dei", "Drop eligible",
            DROP_ELIGIBLE_RANGE, FLAG, TAG, "Whether a switch may drop the frame first when it has too many.");
    /// VLAN identifier.
    public static final FieldDefinition ID = new FieldDefinition("vlan.id", "VLAN identifier",
            ID_RANGE, DECIMAL, TAG, "Which virtual network on this link the frame belongs to; 0 for none.");
    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("vlan.etype", "Type",
            TYPE_RANGE, HEXADECIMAL, EtherType::name, TAG, "What follows the tag.");
    /// Length: what the same bytes say where their number is small.
    public static final FieldDefinition LENGTH = new FieldDefinition("vlan.len", "Length",
            TYPE_RANGE, DECIMAL, TAG, "How many bytes of data follow; numbers above 1500 are a type instead.");

    /// All rows, in the order of the tag, with a type.
    public static final List<FieldDefinition> ALL = List.of(PRIORITY, DROP_ELIGIBLE, ID, TYPE);
    /// All rows, in the order of the tag, with a length in the place of the type.
    public static final List<FieldDefinition> ALL_WITH_LENGTH = List.of(PRIORITY, DROP_ELIGIBLE, ID, LENGTH);

    private VlanFields() {}
}
