package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;

/// The field table of NNTP, in which news are read (RFC 3977). The lines stand as [LineTable] has them; Wireshark has
/// no fields for them, so the names are ours.
public final class NntpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("nntp", "NNTP", Protocol.Level.APPLICATION);

    private static final Reference COMMANDS = Reference.rfc(3977, "3.1");
    private static final Reference RESPONSES = Reference.rfc(3977, "3.2");

    /// Commands and responses.
    public static final LineTable LINES = new LineTable(PROTOCOL,
            new LineTable.Form(
                    row("request.line", "Request", TEXT, COMMANDS, "What the client asks for. (The name is ours.)"),
                    row("request.command", "Command", TEXT, COMMANDS,
                            "GROUP chooses a group, ARTICLE fetches an article, POST brings one. (The name is ours.)"),
                    row("request.argument", "Argument", TEXT, COMMANDS,
                            "What the command is about. (The name is ours.)")),
            new LineTable.Form(
                    row("response.line", "Response", TEXT, RESPONSES,
                            "How the server answers, or a line of what it brings. (The name is ours.)"),
                    row("response.code", "Response code", DECIMAL, RESPONSES,
                            "1xx to be read, 2xx done, 3xx go on, 4xx not now, 5xx no. (The name is ours.)"),
                    row("response.text", "Response text", TEXT, RESPONSES,
                            "The response in words. (The name is ours.)")));

    private NntpFields() {}

    private static FieldDefinition row(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("nntp." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }
}
