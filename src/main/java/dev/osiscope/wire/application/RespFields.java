package dev.osiscope.wire.application;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.LooseRows;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of RESP, in which Redis is asked and answers: values, each with its kind before it.
///
/// ```text
///  +-+------+-----+   +-+-------+-----+       +-----+   +-+-------+-----+
///  |+| text |CR LF|   |$| count |CR LF| bytes |CR LF|   |*| count |CR LF| as many values
///  +-+------+-----+   +-+-------+-----+       +-----+   +-+-------+-----+
///   - an error, : a number alike
/// ```
public final class RespFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("resp", "Redis (RESP)", Protocol.Level.APPLICATION);

    private static final LooseRows ROWS = new LooseRows("resp.", new Reference("RESP 2", ""));

    /// A short text.
    public static final FieldDefinition STRING = ROWS.text("string", "String", "A short text: OK.");
    /// An error.
    public static final FieldDefinition ERROR = ROWS.text("error", "Error", "What went wrong.");
    /// A number.
    public static final FieldDefinition INTEGER = ROWS.text("integer", "Integer", "A number.");
    /// Bytes.
    public static final FieldDefinition BULK = ROWS.structure("bulk_string", "Bulk string",
            "Bytes, with their count before them; a count below 0 stands for nothing.");
    /// How many bytes.
    public static final FieldDefinition BULK_LENGTH = ROWS.text("bulk_string.length", "Length",
            "How many bytes follow.");
    /// The bytes.
    public static final FieldDefinition BULK_VALUE = ROWS.octets("bulk_string.value", "Value", "The bytes.");
    /// How many values.
    public static final FieldDefinition ARRAY_LENGTH = ROWS.text("array.length", "Length", "How many values follow.");
    /// Anything else.
    public static final FieldDefinition FRAGMENT = ROWS.octets("fragment", "Fragment",
            "What is no value, or only a part of one.");
    /// The end of bytes.
    public static final FieldDefinition LINE_END = ROWS.octets("line_end", "Line end",
            "Where the bytes end. (The name is ours.)");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(STRING, ERROR, INTEGER, BULK, BULK_LENGTH, BULK_VALUE,
            ARRAY_LENGTH, FRAGMENT, LINE_END);

    private RespFields() {}
}
