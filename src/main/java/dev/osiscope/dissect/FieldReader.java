package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads the rows of a field table from the bytes of a structure.
final class FieldReader {

    private static final int WORD = 4;

    private FieldReader() {}

    /// The fields of `rows` that were captured whole, nested as their ranges are: a row within the one before
    /// it is a part of it. Rows of no fixed length are left out.
    static List<Field> fixed(Span structure, List<FieldDefinition> rows) {
        List<Field> fields = new ArrayList<>();
        int index = 0;
        while (index < rows.size()) {
            FieldDefinition row = rows.get(index);
            int end = index + 1;
            while (end < rows.size() && isPart(rows.get(end), row)) {
                end++;
            }
            if (!row.variableLength() && row.range().endByte() <= structure.captured().length()) {
                fields.add(field(structure, row, row.range(), fixed(structure, rows.subList(index + 1, end))));
            }
            index = end;
        }
        return fields;
    }

    /// The field of a row of no fixed length, over the `count` captured bytes at `from` of the structure.
    static Field open(Span structure, FieldDefinition row, int from, int count) {
        return field(structure, row, BitRange.ofBytes(from, count), List.of());
    }

    /// A structure over the `count` captured bytes at `from`, with its parts and a text that sums them up.
    static Field whole(Span structure, FieldDefinition row, int from, int count, String text, List<Field> parts) {
        BitRange range = BitRange.ofBytes(structure.start() + from, count);
        return new Field(row, range, FieldValue.NONE, text, parts);
    }

    /// The structure that fills `structure`: the first of its rows is the whole, the others are its parts; a last
    /// row of no fixed length takes what is left. `text` sums the parts up. The structure was captured whole.
    static Field structure(Span structure, List<FieldDefinition> rows, Function<List<Field>, String> text) {
        List<Field> parts = new ArrayList<>(fixed(structure, rows.subList(1, rows.size())));
        FieldDefinition last = rows.getLast();
        int left = structure.length() - last.range().firstByte();
        if (last.variableLength() && left > 0) {
            parts.add(open(structure, last, last.range().firstByte(), left));
        }
        return whole(structure, rows.getFirst(), 0, structure.length(), text.apply(parts), parts);
    }

    /// The bytes from `start` that `fields` cover.
    static BitRange cover(int start, List<Field> fields) {
        int end = fields.stream().mapToInt(field -> field.range().endByte()).max().orElse(start);
        return BitRange.ofBytes(start, end - start);
    }

    private static boolean isPart(FieldDefinition row, FieldDefinition whole) {
        return !whole.variableLength() && !row.variableLength() && whole.range().contains(row.range());
    }

    private static Field field(Span structure, FieldDefinition row, BitRange range, List<Field> parts) {
        FieldValue value = value(structure.captured(), row, range);
        return new Field(row, range.shiftedBy(structure.start()), value, parts);
    }

    private static FieldValue value(Bytes bytes, FieldDefinition row, BitRange range) {
        return switch (row.format()) {
            case DECIMAL, HEXADECIMAL, FLAG -> new FieldValue.Unsigned(bytes.unsigned(range));
            case LITTLE_ENDIAN -> new FieldValue.Unsigned(bytes.littleEndian(range));
            case WORDS -> new FieldValue.Unsigned(bytes.unsigned(range) * WORD);
            case IPV4_ADDRESS, IPV6_ADDRESS, MAC_ADDRESS, OCTETS -> new FieldValue.Octets(bytes.slice(range));
            case TEXT -> new FieldValue.Text(bytes.slice(range).text(StandardCharsets.UTF_8));
            case STRUCTURE -> FieldValue.NONE;
        };
    }
}
