package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;

/// The field table of POP3, in which a mail box is emptied (RFC 1939). The lines stand as [LineTable] has them; an
/// answer begins with `+OK` or `-ERR`, and the lines of a mail that follow it are shown like answers.
public final class PopFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("pop", "POP3", Protocol.Level.APPLICATION);

    private static final Reference BASICS = Reference.rfc(1939, "3");

    /// Commands and answers.
    public static final LineTable LINES = new LineTable(PROTOCOL,
            new LineTable.Form(
                    row("request", "Request", "What the client asks for."),
                    row("request.command", "Command",
                            "USER and PASS log in, LIST tells of the mails, RETR fetches one, DELE deletes it."),
                    row("request.parameter", "Parameter", "What the command is about.")),
            new LineTable.Form(
                    row("response", "Response", "How the server answers, or a line of what it brings."),
                    row("response.indicator", "Indicator", "+OK where it is done, -ERR where not."),
                    row("response.description", "Description", "The answer in words.")));

    private PopFields() {}

    private static FieldDefinition row(String id, String name, String meaning) {
        return new FieldDefinition("pop." + id, name, BitRange.ofBytes(0, 0), FieldFormat.TEXT, BASICS, meaning);
    }
}
