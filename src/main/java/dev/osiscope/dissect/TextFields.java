package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.HttpHead;
import dev.osiscope.wire.application.TextPart;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The fields of the parts of a text.
final class TextFields {

    private TextFields() {}

    /// The fields of `parts`, whose places count from the start of `text`.
    static List<Field> of(Span text, List<TextPart> parts) {
        return parts.stream().map(part -> field(text, part)).toList();
    }

    private static Field field(Span text, TextPart part) {
        BitRange range = BitRange.ofBytes(text.start() + part.start(), part.end() - part.start());
        Bytes bytes = text.captured().slice(part.start(), part.end() - part.start());
        FieldValue value = switch (part.row().format()) {
            case DECIMAL -> new FieldValue.Unsigned(HttpHead.number(bytes));
            case OCTETS -> new FieldValue.Octets(bytes);
            case STRUCTURE -> FieldValue.NONE;
            default -> new FieldValue.Text(bytes.text(StandardCharsets.UTF_8));
        };
        boolean summed = part.row().format() == FieldFormat.STRUCTURE;
        FieldValue shown = summed ? new FieldValue.Text(bytes.text(StandardCharsets.UTF_8)) : value;
        return new Field(part.row(), range, value, FieldText.of(part.row(), shown, range), of(text, part.parts()));
    }
}
