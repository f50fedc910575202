package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import java.util.List;

/// A part of a text that a row of a field table has.
///
/// @param row   the row; a number in it is written in decimal digits
/// @param start where the part begins in the text, in bytes
/// @param end   the byte after its last one
/// @param parts what stands within it, in its order
public record TextPart(FieldDefinition row, int start, int end, List<TextPart> parts) {

    /// Takes a copy of the parts.
    public TextPart {
        parts = List.copyOf(parts);
    }

    /// A part in which nothing else stands.
    TextPart(FieldDefinition row, int start, int end) {
        this(row, start, end, List.of());
    }

    /// The same part, `count` bytes further on.
    TextPart shiftedBy(int count) {
        return new TextPart(row, start + count, end + count,
                parts.stream().map(part -> part.shiftedBy(count)).toList());
    }
}
