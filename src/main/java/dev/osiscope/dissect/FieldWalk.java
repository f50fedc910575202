package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
        if (has(count) && count > 0) {
            fields.add(FieldReader.open(span, row, position, count));
        }
        return skip(count);
    }

    /// Adds a field whose text is worked out of the `count` bytes that it goes over.
    FieldWalk said(FieldDefinition row, int count, Function<Bytes, String> text) {
        if (has(count)) {
            BitRange range = BitRange.ofBytes(span.start() + position, count);
            FieldValue value = new FieldValue.Text(text.apply(ahead().atMost(count)));
            fields.add(new Field(row, range, value, List.of()));
        }
        return skip(count);
    }

    /// Adds a row of bits of the bytes that come next, and does not go over them.
    FieldWalk bits(FieldDefinition row) {
        if (has(row.range().endByte())) {
            fields.addAll(FieldReader.fixed(after(), List.of(row)));
        }
        return this;
    }

    /// Goes over `count` bytes that have their fields already.
    FieldWalk over(int count) {
        return skip(count);
    }

    /// Goes over a structure of `count` bytes: `reader` walks over its parts and gives the text that sums them up; what
    /// it leaves becomes a field of the row `unread`.
    FieldWalk whole(FieldDefinition row, int count, Function<FieldWalk, String> reader, FieldDefinition unread) {
        if (has(count) && count > 0) {
            FieldWalk inner = new FieldWalk(after().atMost(count, span.limit()));
            String text = reader.apply(inner);
            inner.rest(unread);
            fields.add(FieldReader.whole(span, row, position, count, text, inner.fields));
        }
        return skip(count);
    }

    /// Goes over `count` bytes, in which `reader` walks over fields that stand beside those before; what it leaves has
    /// no field.
    FieldWalk inner(int count, Consumer<FieldWalk> reader) {
        if (has(count)) {
            FieldWalk inner = new FieldWalk(after().atMost(count, span.limit()));
            reader.accept(inner);
            fields.addAll(inner.fields);
        }
        return skip(count);
    }

    /// Goes over all that is left, as one field, also where one before it was missing.
    FieldWalk rest(FieldDefinition row) {
        if (left() > 0) {
            fields.add(FieldReader.open(span, row, position, left()));
        }
        position = span.captured().length();
        return this;
    }

    private FieldWalk skip(int count) {
        if (has(count)) {
            position += count;
        } else {
            missing = missing == 0 ? (int) Math.min((long) position + count, Integer.MAX_VALUE) : missing;
        }
        return this;
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

    /// The number of the last field; 0 where there is none, or one was missing.
    int last() {
        return fields.isEmpty() || missing > 0 ? 0 : number(fields.getLast());
    }

    /// The number of the field before the last one; 0 where there is none.
    int beforeLast() {
        return fields.size() < 2 ? 0 : number(fields.get(fields.size() - 2));
    }

    /// Larger numbers than an `int` holds are its largest one: as a length, that is never there.
    private int number(Field field) {
        return field.value() instanceof FieldValue.Unsigned number
                ? (int) Math.min(number.value() < 0 ? Long.MAX_VALUE : number.value(), Integer.MAX_VALUE) : 0;
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
}
