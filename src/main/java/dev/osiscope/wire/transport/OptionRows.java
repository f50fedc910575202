package dev.osiscope.wire.transport;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Reference;
import java.util.ArrayList;
import java.util.List;

/// Writes the rows of one kind of TCP option, one field after the other: each begins where the one before it
/// ends.
final class OptionRows {

    private final List<FieldDefinition> rows = new ArrayList<>();
    private final Reference reference;
    private long bit;

    private OptionRows(Reference reference) {
        this.reference = reference;
    }

    /// An option of this kind: the row of the whole, its kind and, where it has one, its length.
    static OptionRows of(TcpOptionKind kind, String id, Reference reference, String meaning) {
        return of(kind.toString(), id, kind.single(), reference, meaning);
    }

    /// An option called `name`.
    static OptionRows of(String name, String id, boolean single, Reference reference, String meaning) {
        OptionRows option = new OptionRows(reference);
        option.rest(id, name, FieldFormat.STRUCTURE, meaning);
        option.append(TcpOptionFields.KIND);
        return single ? option : option.append(TcpOptionFields.LENGTH);
    }

    /// Then a number of `bytes` bytes.
    OptionRows number(String id, String name, int bytes, String meaning) {
        return bits(id, name, bytes * Byte.SIZE, FieldFormat.DECIMAL, CodePoints.NONE, meaning);
    }

    /// Then one bit.
    OptionRows flag(String id, String name, String meaning) {
        return bits(id, name, 1, FieldFormat.FLAG, CodePoints.NONE, meaning);
    }

    /// Then a field of `count` bits whose values have no names.
    OptionRows bits(String id, String name, int count, FieldFormat format, String meaning) {
        return bits(id, name, count, format, CodePoints.NONE, meaning);
    }

    /// Then a field of `count` bits.
    OptionRows bits(String id, String name, int count, FieldFormat format, CodePoints names, String meaning) {
        return append(new FieldDefinition(
                "tcp.options." + id, name, new BitRange(bit, count), format, names, reference, meaning));
    }

    /// Then bytes up to the end of the option.
    OptionRows rest(String id, String name, String meaning) {
        return rest(id, name, FieldFormat.OCTETS, meaning);
    }

    /// The rows written.
    List<FieldDefinition> rows() {
        return List.copyOf(rows);
    }

    private OptionRows rest(String id, String name, FieldFormat format, String meaning) {
        return append(new FieldDefinition(
                "tcp.options." + id, name, new BitRange(bit, 0), format, reference, meaning));
    }

    private OptionRows append(FieldDefinition row) {
        rows.add(row);
        bit = row.range().endBit();
        return this;
    }
}
