package dev.osiscope.wire.link;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import java.util.List;

/// The field table of the second version of Linux's cooked header (LINKTYPE_LINUX_SLL2). Most rows are those of
/// [SllFields] in other places.
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |           Protocol            |           Reserved            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |                        Interface index                        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |         Kind of link          |  Packet type  | Address length|
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |              The sender's link address (8 bytes)              |
///  |                                                               |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Sll2Fields {

    /// The length of the header.
    public static final int FIXED_LENGTH = 20;

    /// Protocol.
    public static final FieldDefinition TYPE = moved(SllFields.TYPE, 0, 2);
    /// Reserved.
    public static final FieldDefinition RESERVED = row("reserved", "Reserved", BitRange.ofBytes(2, 2), HEXADECIMAL,
            "Kept for later use; zero. (The name is ours.)");
    /// Interface index.
    public static final FieldDefinition INTERFACE = row("ifindex", "Interface index", BitRange.ofBytes(4, 4), DECIMAL,
            "The number of the interface in the capturing system.");
    /// Kind of link.
    public static final FieldDefinition LINK_KIND = moved(SllFields.LINK_KIND, 8, 2);
    /// Packet type.
    public static final FieldDefinition PACKET_TYPE = moved(SllFields.PACKET_TYPE, 10, 1);
    /// Address length.
    public static final FieldDefinition ADDRESS_LENGTH = moved(SllFields.ADDRESS_LENGTH, 11, 1);
    /// The sender's address, where it is a MAC address.
    public static final FieldDefinition MAC_SOURCE = moved(SllFields.MAC_SOURCE, 12, MacAddress.LENGTH);
    /// What the MAC address leaves over of its room.
    public static final FieldDefinition UNUSED = moved(SllFields.UNUSED, 18, 2);
    /// The sender's address of another kind, with its room.
    public static final FieldDefinition OTHER_SOURCE = moved(SllFields.OTHER_SOURCE, 12, SllFields.ADDRESS_ROOM);

    /// All rows, in the order of the header, with a MAC address.
    public static final List<FieldDefinition> ALL =
            List.of(TYPE, RESERVED, INTERFACE, LINK_KIND, PACKET_TYPE, ADDRESS_LENGTH, MAC_SOURCE, UNUSED);
    /// All rows, in the order of the header, with another address.
    public static final List<FieldDefinition> ALL_WITH_OTHER =
            List.of(TYPE, RESERVED, INTERFACE, LINK_KIND, PACKET_TYPE, ADDRESS_LENGTH, OTHER_SOURCE);

    private Sll2Fields() {}

    static FieldDefinition moved(FieldDefinition row, int first, int count) {
        return new FieldDefinition(row.id(), row.name(), BitRange.ofBytes(first, count), row.format(), row.names(),
                row.reference(), row.meaning());
    }

    private static FieldDefinition row(String id, String name, BitRange range, FieldFormat format, String meaning) {
        return new FieldDefinition("sll." + id, name, range, format, SllFields.LINKTYPE, meaning);
    }
}
