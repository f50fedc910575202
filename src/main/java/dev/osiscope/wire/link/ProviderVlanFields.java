package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.FLAG;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of a provider's VLAN tag (IEEE 802.1ad, now IEEE 802.1Q section 9.6), put before the
/// customer's; its bits stand as [VlanFields] draws them. Where two of them follow each other, Wireshark
/// calls the identifier of the first the service's and that of the second the customer's.
public final class ProviderVlanFields {

    /// The protocol.
    public static final Protocol PROTOCOL =
            new Protocol("ieee8021ad", "802.1ad provider VLAN", Protocol.Level.LINK);

    private static final Reference TAG = new Reference("IEEE 802.1Q", "9.6");

    /// Priority code point.
    public static final FieldDefinition PRIORITY = new FieldDefinition("ieee8021ad.priority", "Priority",
            VlanFields.PRIORITY_RANGE, DECIMAL, TAG, "Which queue of a provider's switch the frame waits in, 0 to 7.");
    /// Drop eligible indicator.
    public static final FieldDefinition DROP_ELIGIBLE = new FieldDefinition("ieee8021ad.dei", "Drop eligible",
            VlanFields.DROP_ELIGIBLE_RANGE, FLAG, TAG,
            "Whether a switch may drop the frame first when it has too many.");
    /// The identifier of a tag that stands alone.
    public static final FieldDefinition ID = id("id", "VLAN identifier", "Which virtual network of the provider it is.");
    /// The identifier of the first of two.
    public static final FieldDefinition SERVICE_ID = id("svid", "Service VLAN identifier",
            "Which of the provider's customers the frame belongs to.");
    /// The identifier of the second of two.
    public static final FieldDefinition CUSTOMER_ID = id("cvid", "Customer VLAN identifier",
            "Which virtual network of that customer the frame belongs to.");
    /// Type.
    public static final FieldDefinition TYPE = new FieldDefinition("ieee8021ad.etype", "Type",
            VlanFields.TYPE_RANGE, HEXADECIMAL, EtherType::name, TAG,
            "What follows the tag. (The name is ours.)");

    /// All rows, in the order of a tag that stands alone.
    public static final List<FieldDefinition> ALL = List.of(PRIORITY, DROP_ELIGIBLE, ID, TYPE);
    /// All rows, in the order of the first of two tags.
    public static final List<FieldDefinition> ALL_OF_SERVICE = List.of(PRIORITY, DROP_ELIGIBLE, SERVICE_ID, TYPE);
    /// All rows, in the order of the second of two tags.
    public static final List<FieldDefinition> ALL_OF_CUSTOMER = List.of(PRIORITY, DROP_ELIGIBLE, CUSTOMER_ID, TYPE);

    private ProviderVlanFields() {}

    private static FieldDefinition id(String id, String name, String meaning) {
        return new FieldDefinition("ieee8021ad." + id, name, VlanFields.ID_RANGE, DECIMAL, TAG, meaning);
    }
}
