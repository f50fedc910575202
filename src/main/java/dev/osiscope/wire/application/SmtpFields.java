package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.OCTETS;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;
import java.util.stream.Stream;

/// The field table of SMTP, in which mail is handed on (RFC 5321): lines of commands and replies, as [LineTable] has
/// them; after `DATA` the lines of a mail, which one with a dot alone ends.
public final class SmtpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("smtp", "SMTP", Protocol.Level.APPLICATION);

    private static final Reference COMMANDS = Reference.rfc(5321, "4.1.1");
    private static final Reference REPLIES = Reference.rfc(5321, "4.2");
    private static final Reference DATA = Reference.rfc(5321, "4.1.1.4");

    /// Commands and replies.
    public static final LineTable LINES = new LineTable(PROTOCOL,
            new LineTable.Form(
                    row("command_line", "Command line", TEXT, COMMANDS, "What the client asks for."),
                    row("req.command", "Command", TEXT, COMMANDS,
                            "EHLO greets, MAIL names the sender, RCPT a receiver, DATA announces the mail."),
                    row("req.parameter", "Parameter", TEXT, COMMANDS, "What the command is about.")),
            new LineTable.Form(
                    row("response", "Reply", TEXT, REPLIES, "How the server answers."),
                    row("response.code", "Reply code", DECIMAL, REPLIES,
                            "2xx done, 3xx go on, 4xx not now, 5xx no; a hyphen after it says that more lines follow."),
                    row("rsp.parameter", "Reply text", TEXT, REPLIES, "The reply in words.")));
    /// A line of a mail.
    static final FieldDefinition MESSAGE = row("message", "Mail", TEXT, DATA,
            "A line of the mail; where one begins with a dot, the sender puts another before it.");
    /// What ends a mail.
    static final FieldDefinition END = row("eom", "End of mail", OCTETS, DATA,
            "A dot alone on a line: the mail ends here, and commands follow.");

    /// All rows.
    public static final List<FieldDefinition> ALL =
            Stream.concat(LINES.rows().stream(), Stream.of(MESSAGE, END)).toList();

    private SmtpFields() {}

    /// The lines of a mail that end with the dot at `end` of `text`, and the commands behind it.
    public static List<TextPart> mail(Bytes text, int end) {
        Stream<TextPart> lines = TextLine.all(text.atMost(end)).stream()
                .map(line -> new TextPart(MESSAGE, line.start(), line.end()));
        int dot = end;
        while (dot < text.length() && text.u8(dot) != '.') {
            dot++;
        }
        int next = dot < text.length() ? TextLine.any(text, dot).end() : text.length();
        Stream<TextPart> commands = LINES.read(text.from(next), true).stream().map(part -> part.shiftedBy(next));
        return Stream.of(lines, Stream.of(new TextPart(END, end, next)), commands).flatMap(parts -> parts).toList();
    }

    private static FieldDefinition row(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("smtp." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }
}
