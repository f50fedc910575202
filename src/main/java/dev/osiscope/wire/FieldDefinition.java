package dev.osiscope.wire;

import dev.osiscope.bytes.BitRange;

/// A row of a protocol's field table. The table is data: the tree of fields, the exporters, the questions
/// of the lessons and the tests walk the same rows.
///
/// @param id        Wireshark's name of the field: `tcp.seq_raw`
/// @param name      its name in words, as the standard has it: `Sequence number`
/// @param range     where it stands, counted from the start of its structure (header or option); a range of
///                  0 bits begins there and is as long as the structure says
/// @param format    how its value is written
/// @param reference where it is defined
/// @param meaning   what it says, in one line
public record FieldDefinition(
        String id, String name, BitRange range, FieldFormat format, Reference reference, String meaning) {

    /// Whether the field's length is not fixed.
    public boolean variableLength() {
        return range.bitLength() == 0;
    }
}
