package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks over a structure field by field, where each stands behind something of no fixed length. It ends at the first
/// field that was not captured whole; what comes after that is not looked at.
final class FieldWalk {

    private final Span span;
    private final List<Field> fields = new ArrayList<>();
    private int position;
    private int missing;

    /// @param span the structure, from its first byte on
    FieldWalk(Span span) {
        this.span = span;
    }

    /// Goes over a field of fixed length.
    FieldWalk next(FieldDefinition row) {
        return next(row, row.range().byteLength());
    }

    /// Goes over a field of `count` bytes; one of none is left out.
    FieldWalk next(FieldDefinition row, int count) {
        if (has(count)) {
            if (count > 0) {
                fields.add(FieldReader.open(span, row, position, count));
            }
            position += count;
        } else {
            missing = missing == 0 ? position + count : missing;
        }
        return this;
    }

    /// Goes over a field of `count` bytes, and over its parts, which `inner` walks over.
    FieldWalk whole(FieldDefinition row, FieldWalk inner, String text) {
        int count = inner.position;
        fields.add(FieldReader.whole(span, row, position, count, text, inner.fields));
        position += count;
        missing = missing == 0 && inner.missing > 0 ? position - count + inner.missing : missing;
        return this;
    }

    /// Goes over all that is left, as one field.
    FieldWalk rest(FieldDefinition row) {
        return next(row, missing == 0 ? left() : 0);
    }

    /// Whether `count` more bytes were captured, and all before them.
    boolean has(int count) {
        return missing == 0 && count <= left();
    }

    /// How many captured bytes are left.
    int left() {
        return span.captured().length() - position;
    }

    /// How many bytes it has gone over.
    int position() {
        return position;
    }

    /// The captured bytes that are left.
    Bytes ahead() {
        return span.captured().from(position);
    }

    /// What is left of the structure.
    Span after() {
        return span.after(position);
    }

    /// The number of the last field; 0 where there is none.
    int last() {
        return fields.isEmpty() ? 0 : (int) span.source().bytes().unsigned(fields.getLast().range());
    }

    /// The text of the last field; empty where there is none.
    String text() {
        return fields.isEmpty() ? "" : fields.getLast().text();
    }

    /// The fields, in their order.
    List<Field> fields() {
        return fields;
    }

    /// How many bytes of the structure it would take to go on; empty where none was missing.
    Optional<Integer> missing() {
        return missing == 0 ? Optional.empty() : Optional.of(missing);
    }

    /// The bytes it has gone over.
    BitRange range() {
        return BitRange.ofBytes(span.start(), position);
    }
}
