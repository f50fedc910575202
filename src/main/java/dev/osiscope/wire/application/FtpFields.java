package dev.osiscope.wire.application;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.TEXT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;

/// The field table of FTP's control connection (RFC 959), on which files are asked for; they come on another one.
/// The lines stand as [LineTable] has them.
public final class FtpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("ftp", "FTP", Protocol.Level.APPLICATION);

    private static final Reference COMMANDS = Reference.rfc(959, "5.3");
    private static final Reference REPLIES = Reference.rfc(959, "4.2");

    /// Commands and replies.
    public static final LineTable LINES = new LineTable(PROTOCOL,
            new LineTable.Form(
                    row("request.line", "Request", TEXT, COMMANDS, "What the client asks for. (The name is ours.)"),
                    row("request.command", "Command", TEXT, COMMANDS,
                            "USER names who asks, RETR fetches a file, STOR brings one, PASV asks for a port."),
                    row("request.arg", "Argument", TEXT, COMMANDS, "What the command is about.")),
            new LineTable.Form(
                    row("response.line", "Reply", TEXT, REPLIES, "How the server answers. (The name is ours.)"),
                    row("response.code", "Reply code", DECIMAL, REPLIES,
                            "1xx begun, 2xx done, 3xx go on, 4xx not now, 5xx no."),
                    row("response.arg", "Reply text", TEXT, REPLIES, "The reply in words.")));

    private FtpFields() {}

    private static FieldDefinition row(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("ftp." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }
}
