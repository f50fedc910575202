package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.stream.Stream;

/// A field found in a frame. Ladder, layers, tree of fields and hex pane all highlight from its range.
///
/// @param definition the row of the protocol's field table
/// @param range      its bits, counted from the start of its layer's source
/// @param value      what stands there
/// @param text       the value as it is shown, with the name of a code point: `0x0800 IPv4`; null for what its row and its
///                   value say, which is put together when it is asked for: most fields are never shown
/// @param parts      the fields within it, in their order: flags, options
public record Field(
        FieldDefinition definition, BitRange range, FieldValue value, String text, List<Field> parts) {

    /// Takes a copy of the parts.
    public Field {
        parts = List.copyOf(parts);
    }

    /// A field that is shown as its row and its value say.
    Field(FieldDefinition definition, BitRange range, FieldValue value, List<Field> parts) {
        this(definition, range, value, null, parts);
    }

    /// The value as it is shown, with the name of a code point: `0x0800 IPv4`; never null.
    @Override
    public String text() {
        return text == null ? FieldText.of(definition, value, range) : text;
    }

    /// Wireshark's name of the field.
    public String id() {
        return definition.id();
    }

    /// This field, then its parts and theirs, in the order of the tree.
    public Stream<Field> walk() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Field::walk));
    }
}
