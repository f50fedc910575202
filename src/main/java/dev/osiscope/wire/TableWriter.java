package dev.osiscope.wire;

import dev.osiscope.bytes.BitRange;
import java.util.ArrayList;
import java.util.List;

/// Writes the rows of a structure one after the other: each begins where the one before it ends.
public final class TableWriter {

    private final List<FieldDefinition> rows = new ArrayList<>();
    private final String prefix;
    private final Reference reference;
    private long bit;

    /// @param prefix    what the names of the rows begin with: `icmp.`
    /// @param firstByte where the first row begins in the structure
    /// @param reference where the structure is defined
    public TableWriter(String prefix, int firstByte, Reference reference) {
        this.prefix = prefix;
        this.reference = reference;
        bit = (long) firstByte * Byte.SIZE;
    }

    /// The structure as a whole, where nothing stands before it.
    public TableWriter whole(String id, String name, String meaning) {
        rows.add(new FieldDefinition(prefix + id, name, new BitRange(bit, 0), FieldFormat.STRUCTURE, reference,
                meaning));
        return this;
    }

    /// Then a field of `bytes` bytes.
    public TableWriter bytes(String id, String name, int bytes, FieldFormat format, String meaning) {
        return bits(id, name, bytes * Byte.SIZE, format, CodePoints.NONE, meaning);
    }

    /// Then a field of `count` bits.
    public TableWriter bits(String id, String name, int count, FieldFormat format, String meaning) {
        return bits(id, name, count, format, CodePoints.NONE, meaning);
    }

    /// Then a field of `count` bits whose values have names.
    public TableWriter bits(
            String id, String name, int count, FieldFormat format, CodePoints names, String meaning) {
        rows.add(new FieldDefinition(prefix + id, name, new BitRange(bit, count), format, names, reference, meaning));
        bit += count;
        return this;
    }

    /// Then `bytes` bytes that a row has elsewhere, or none.
    public TableWriter skip(int bytes) {
        bit += (long) bytes * Byte.SIZE;
        return this;
    }

    /// Then a row of no fixed length.
    public TableWriter rest(String id, String name, FieldFormat format, String meaning) {
        return bits(id, name, 0, format, CodePoints.NONE, meaning);
    }

    /// The rows written.
    public List<FieldDefinition> rows() {
        return List.copyOf(rows);
    }
}
