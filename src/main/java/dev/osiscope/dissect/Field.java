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
/// @param text       the value as it is shown, with the name of a code point: `0x0800 IPv4`
/// @param parts      the fields within it, in their order: flags, options
public record Field(
        FieldDefinition definition, BitRange range, FieldValue value, String text, List<Field> parts) {

    /// Takes a copy of the parts.
    public Field {
        parts = List.copyOf(parts);
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
