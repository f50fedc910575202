package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of the content that a message brings.
public final class MediaFields {

    private static final Reference CONTENT = Reference.rfc(9110, "6.4");

    /// Content that is text.
    public static final FieldDefinition READABLE = new FieldDefinition("http.file_data", "Content",
            BitRange.ofBytes(0, 0), TEXT, CONTENT, "What the message brings, as text.");
    /// Any other content.
    public static final FieldDefinition BYTES = new FieldDefinition("media.data", "Content",
            BitRange.ofBytes(0, 0), OCTETS, CONTENT, "What the message brings; not taken apart here.");

    /// All rows.
    public static final List<FieldDefinition> ALL = List.of(READABLE, BYTES);

    private MediaFields() {}
}
