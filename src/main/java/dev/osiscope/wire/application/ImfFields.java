package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.STRUCTURE;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The field table of a mail (RFC 5322): header fields, an empty line, a body.
///
/// ```text
///  +------+-+----+-------+-----+                     +-----+------
///  | name |:| SP | value |CR LF|   ··· more fields   |CR LF| body ···
///  +------+-+----+-------+-----+                     +-----+------
/// ```
public final class ImfFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("imf", "Mail", Protocol.Level.APPLICATION);

    private static final Reference FIELDS = Reference.rfc(5322, "3.6");
    private static final FieldDefinition FIELD = row("field", "Header field", STRUCTURE, FIELDS,
            "One thing about the mail. (The name is ours.)");
    private static final FieldDefinition EMPTY_LINE = row("empty_line", "Empty line", TEXT, Reference.rfc(5322, "2.1"),
            "The header fields end here. (The name is ours.)");
    private static final FieldDefinition BODY = row("message_text", "Text", STRUCTURE, Reference.rfc(5322, "2.3"),
            "What is written.");

    private static final List<FieldDefinition> VALUES = List.of(
            value("date", "Date", "3.6.1", "When the mail was written."),
            value("from", "From", "3.6.2", "Who wrote it."),
            value("sender", "Sender", "3.6.2", "Who sent it for them."),
            value("reply_to", "Reply-To", "3.6.2", "To whom answers are to go."),
            value("to", "To", "3.6.3", "Whom it is for."),
            value("cc", "Cc", "3.6.3", "Who gets a copy."),
            value("bcc", "Bcc", "3.6.3", "Who gets a copy that the others don't know of."),
            value("message_id", "Message-ID", "3.6.4", "A name that no other mail has."),
            value("in_reply_to", "In-Reply-To", "3.6.4", "Which mail it answers."),
            value("references", "References", "3.6.4", "Which mails came before it."),
            value("subject", "Subject", "3.6.5", "What it is about."),
            value("comments", "Comments", "3.6.5", "More words about it."),
            value("keywords", "Keywords", "3.6.5", "Words to find it by."),
            value("return_path", "Return-Path", "3.6.7", "Where it goes back to if it can't be brought."),
            value("received", "Received", "3.6.7", "Which server took it on, from whom, and when."),
            row("mime_version", "MIME-Version", TEXT, Reference.rfc(2045, "4"), "That the fields below mean what MIME says."),
            row("content.type", "Content-Type", TEXT, Reference.rfc(2045, "5"), "Which kind of content the body is."),
            row("content.transfer_encoding", "Content-Transfer-Encoding", TEXT, Reference.rfc(2045, "6"),
                    "How the body's bytes are written as text."),
            row("content.id", "Content-ID", TEXT, Reference.rfc(2045, "7"), "A name for the body."),
            row("content.description", "Content-Description", TEXT, Reference.rfc(2045, "8"), "What the body is, in words."),
            row("user_agent", "User-Agent", TEXT, Reference.rfc(5536, "3.2.13"), "Which program wrote the mail."),
            row("ext.mailer", "X-Mailer", TEXT, FIELDS, "Which program wrote the mail."));
    private static final Map<String, FieldDefinition> BY_NAME = VALUES.stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.name().toLowerCase(Locale.ROOT), row -> row));

    /// All rows.
    public static final List<FieldDefinition> ALL =
            Stream.concat(Stream.of(FIELD, EMPTY_LINE, BODY), VALUES.stream()).toList();

    private ImfFields() {}

    /// What the header of a mail says.
    public static List<TextPart> header(MimeHead head) {
        List<TextPart> parts = new ArrayList<>(
                head.fields().stream().map(field -> MimeFields.field(head, field, FIELD, BY_NAME)).toList());
        int end = parts.isEmpty() ? 0 : parts.getLast().end();
        if (end < head.end()) {
            parts.add(new TextPart(EMPTY_LINE, end, head.end()));
        }
        return parts;
    }

    /// The body of a mail, where nobody takes it apart.
    public static TextPart body(MimeHead head) {
        return new TextPart(BODY, head.end(), head.text().length());
    }

    /// Reads the header of the mail that fills `text`.
    public static MimeHead read(Bytes text) {
        return MimeHead.read(text, 0, Bytes.EMPTY);
    }

    private static FieldDefinition value(String id, String name, String section, String meaning) {
        return row(id, name, TEXT, Reference.rfc(5322, section), meaning);
    }

    private static FieldDefinition row(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("imf." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }
}
