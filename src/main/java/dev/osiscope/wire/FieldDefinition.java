package dev.osiscope.wire;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A row of a protocol's field table. The table is data: the tree of fields, the exporters, the questions
/// of the lessons and the tests walk the same rows.
///
/// A row whose range lies within that of a row before it is a part of that row.
///
/// @param id        Wireshark's name of the field: `tcp.seq_raw`
/// @param name      its name in words, as the standard has it: `Sequence number`
/// @param range     where it stands, counted from the start of its structure (header or option); a range of
///                  0 bits begins there and is as long as the structure says
/// @param format    how its value is written
/// @param names     the names of its code points
/// @param reference where it is defined
/// @param meaning   what it says, in one line
public record FieldDefinition(
        String id, String name, BitRange range, FieldFormat format, CodePoints names, Reference reference,
        String meaning) {

    /// A row whose values have no names.
    public FieldDefinition(
            String id, String name, BitRange range, FieldFormat format, Reference reference, String meaning) {
        this(id, name, range, format, CodePoints.NONE, reference, meaning);
    }

    /// Of the rows with the same id the first.
    public static List<FieldDefinition> ofEachId(Stream<FieldDefinition> rows) {
        return List.copyOf(rows.collect(Collectors.toMap(
                FieldDefinition::id, row -> row, (first, _) -> first, LinkedHashMap::new)).values());
    }

    /// Whether the field's length is not fixed.
    public boolean variableLength() {
        return range.bitLength() == 0;
    }

    /// The same row, `count` bytes further on: for a structure that repeats within another.
    public FieldDefinition shiftedBy(int count) {
        return new FieldDefinition(id, name, range.shiftedBy(count), format, names, reference, meaning);
    }

    /// The same row, where what it says is known better: one line.
    public FieldDefinition saying(String better) {
        return new FieldDefinition(id, name, range, format, names, reference, better);
    }

    /// The bits of this field in `structure`, as an unsigned number of at most 64 bits.
    ///
    /// @throws IndexOutOfBoundsException where the structure is shorter
    public long in(Bytes structure) {
        return structure.unsigned(range);
    }

    /// The bits of this field in `structure`, as an unsigned number of at most 31 bits.
    ///
    /// @throws IndexOutOfBoundsException where the structure is shorter
    public int intIn(Bytes structure) {
        return Math.toIntExact(in(structure));
    }
}
