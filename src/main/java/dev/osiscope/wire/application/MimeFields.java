package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The field table of content of several parts (RFC 2046 section 5.1).
///
/// ```text
///  +----------+--+----------+-----+---------------+-----+------+-----+--+----------+--+-----+---------+
///  | preamble |--| boundary |CR LF| header fields |CR LF| body |CR LF|--| boundary |--|CR LF| trailer |
///  +----------+--+----------+-----+---------------+-----+------+-----+--+----------+--+-----+---------+
///                                  part, as often as there are parts
/// ```
public final class MimeFields {

    /// The protocol.
    public static final Protocol PROTOCOL =
            new Protocol("mime_multipart", "Content of several parts", Protocol.Level.APPLICATION);

    private static final Reference MULTIPART = Reference.rfc(2046, "5.1.1");
    private static final Reference HEADER = Reference.rfc(2045, "3");

    static final FieldDefinition PREAMBLE = row("preamble", "Preamble", OCTETS, MULTIPART,
            "What stands before the first part; it is to be ignored.");
    static final FieldDefinition FIRST_BOUNDARY = row("first_boundary", "First boundary", TEXT, MULTIPART,
            "The first part begins after it.");
    static final FieldDefinition PART = row("part", "Part", STRUCTURE, MULTIPART,
            "Header fields, an empty line, and a body.");
    static final FieldDefinition BOUNDARY = row("boundary", "Boundary", TEXT, MULTIPART,
            "A part ends before it, the next one begins after it; the line end before it belongs to it.");
    static final FieldDefinition LAST_BOUNDARY = row("last_boundary", "Last boundary", TEXT, MULTIPART,
            "The last part ends before it: two hyphens follow the boundary.");
    static final FieldDefinition TRAILER = row("trailer", "Trailer", OCTETS, MULTIPART,
            "What stands behind the last part; it is to be ignored.");
    private static final FieldDefinition FIELD = row("header", "Header field", STRUCTURE, HEADER,
            "One thing about the part. (The name is ours.)");

    private static final List<FieldDefinition> VALUES = List.of(
            value("Content-Type", HEADER, "Which kind of content the part is."),
            value("Content-Transfer-Encoding", Reference.rfc(2045, "6"), "How its bytes are written as text."),
            value("Content-Disposition", Reference.rfc(2183, "2"), "Whether it is to be shown or saved, and its name."),
            value("Content-Description", Reference.rfc(2045, "8"), "What it is, in words."),
            value("Content-Id", Reference.rfc(2045, "7"), "A name by which other parts can speak of it."),
            value("Content-Length", Reference.rfc(9110, "8.6"), "How many bytes it has."),
            value("Content-Language", Reference.rfc(3282, "2"), "In which language it is."));
    private static final Map<String, FieldDefinition> BY_NAME = VALUES.stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.name().toLowerCase(Locale.ROOT), Function.identity()));

    /// All rows.
    public static final List<FieldDefinition> ALL = Stream.concat(Stream.of(PREAMBLE, FIRST_BOUNDARY, PART, BOUNDARY,
            LAST_BOUNDARY, TRAILER, FIELD), VALUES.stream()).toList();

    private MimeFields() {}

    /// The header fields of a part.
    static List<TextPart> header(MimeHead head) {
        return head.fields().stream().map(field -> field(head, field, FIELD, BY_NAME)).toList();
    }

    /// A header field, with its value where the field has a row of its own.
    static TextPart field(
            MimeHead head, MimeHead.Line field, FieldDefinition whole, Map<String, FieldDefinition> values) {
        FieldDefinition row = values.get(head.name(field).toLowerCase(Locale.ROOT));
        return new TextPart(whole, field.start(), field.end(), row == null ? List.of()
                : List.of(new TextPart(row, head.valueStart(field), head.valueEnd(field))));
    }

    private static FieldDefinition value(String name, Reference reference, String meaning) {
        return row("header." + name.toLowerCase(Locale.ROOT), name, TEXT, reference, meaning);
    }

    private static FieldDefinition row(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("mime_multipart." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }
}
