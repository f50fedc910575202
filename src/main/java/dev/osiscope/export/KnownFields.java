package dev.osiscope.export;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.dissect.FieldTable;
import dev.osiscope.filter.FieldCatalogue;
import dev.osiscope.filter.FieldType;
import dev.osiscope.filter.KnownField;
import dev.osiscope.wire.FieldDefinition;
import java.util.Set;
import java.util.stream.Stream;

/// Gathers the fields that a filter may name, with Wireshark's types: those worked out, those that combine others,
/// and all rows of all field tables.
final class KnownFields {

    /// The frame as a whole, which Wireshark calls a protocol.
    static final String FRAME = "frame";

    /// Structures that Wireshark calls bytes; it calls the others protocols.
    private static final Set<String> OCTETS = Set.of("tcp.options", "olsr.message");
    /// Fields that Wireshark calls flags: three bits, and structures that are there or are not.
    private static final Set<String> FLAGS = Set.of("tcp.flags.res", "http.request", "http.response");

    private KnownFields() {}

    static FieldCatalogue catalogue() {
        Stream<KnownField> workedOut = Stream.of(WorkedOutField.values()).map(WorkedOutField::known);
        Stream<KnownField> verdicts = Stream.of(SegmentVerdict.values()).map(SegmentVerdict::field)
                .map(name -> KnownField.of(name, FieldType.LABEL));
        Stream<KnownField> combined = CombinedField.known();
        Stream<KnownField> protocols = Stream.concat(Stream.of(FRAME),
                        FieldTable.ALL.stream().map(table -> table.protocol().id()))
                .map(name -> KnownField.of(name, FieldType.PROTOCOL));
        Stream<KnownField> rows = FieldTable.ALL.stream().flatMap(table -> table.rows().stream()).map(KnownFields::of);
        return new FieldCatalogue(
                Stream.of(workedOut, verdicts, combined, protocols, rows).flatMap(fields -> fields).toList());
    }

    private static KnownField of(FieldDefinition row) {
        FieldType type = type(row);
        return new KnownField(row.id(), type, type == FieldType.NUMBER ? bytes(row) : 0);
    }

    /// Whether the field of this name is a flag to Wireshark, whatever stands there.
    static boolean isFlag(String name) {
        return FLAGS.contains(name);
    }

    private static FieldType type(FieldDefinition row) {
        if (isFlag(row.id())) {
            return FieldType.FLAG;
        }
        return switch (row.format()) {
            case DECIMAL, LITTLE_ENDIAN, HEXADECIMAL, WORDS -> FieldType.NUMBER;
            case FLAG -> FieldType.FLAG;
            case IPV4_ADDRESS -> FieldType.IPV4_ADDRESS;
            case IPV6_ADDRESS -> FieldType.IPV6_ADDRESS;
            case MAC_ADDRESS -> FieldType.MAC_ADDRESS;
            case TEXT -> FieldType.TEXT;
            case OCTETS -> FieldType.OCTETS;
            case STRUCTURE -> OCTETS.contains(row.id()) ? FieldType.OCTETS : FieldType.PROTOCOL;
        };
    }

    /// The bytes that hold the field's bits; a length that a table leaves open is a number of four bytes.
    private static int bytes(FieldDefinition row) {
        return row.variableLength()
                ? Integer.BYTES
                : (int) ((row.range().bitLength() + Byte.SIZE - 1) / Byte.SIZE);
    }
}
