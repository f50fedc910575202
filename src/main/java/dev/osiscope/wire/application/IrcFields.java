package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The field table of IRC, in which people talk in channels (RFC 1459): lines of text.
///
/// ```text
///  +-+--------+--+---------+--+-----------+--+-+---------+-----+
///  |:| prefix |SP| command |SP| parameter |SP|:| trailer |CR LF|
///  +-+--------+--+---------+--+-----------+--+-+---------+-----+
///   if said who speaks          as often as     if there is text
/// ```
public final class IrcFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("irc", "IRC", Protocol.Level.APPLICATION);

    private static final Reference MESSAGES = Reference.rfc(1459, "2.3.1");
    private static final Reference REPLIES = Reference.rfc(1459, "6");
    private static final byte SPACE = ' ';
    private static final byte COLON = ':';
    private static final int NUMBER_LENGTH = 3;

    private static final Side REQUEST = new Side("request", "What the client says.");
    private static final Side RESPONSE = new Side("response", "What the server says.");
    private static final FieldDefinition NUMBER = row("response.num_command", "Reply number", FieldFormat.DECIMAL,
            REPLIES, "What the server answers: 001 welcome, 353 names, 4xx and 5xx errors.");
    private static final FieldDefinition LINE_END = row("line_end", "Line end", FieldFormat.OCTETS, MESSAGES,
            "Where the line ends. (The name is ours.)");

    /// All rows.
    public static final List<FieldDefinition> ALL =
            Stream.of(REQUEST.rows(), RESPONSE.rows(), Stream.of(NUMBER, LINE_END)).flatMap(rows -> rows).toList();

    private IrcFields() {}

    /// What the lines of `text` say.
    ///
    /// @param byClient whether the client says them
    public static List<TextPart> read(Bytes text, boolean byClient) {
        List<TextPart> parts = new ArrayList<>();
        for (TextLine line : TextLine.all(text)) {
            if (line.length() > 0) {
                Walk walk = new Walk(byClient ? REQUEST : RESPONSE, text, line);
                parts.add(new TextPart(walk.side.line, line.start(), line.contentEnd(), walk.parts()));
            }
            if (line.end() > line.contentEnd()) {
                parts.add(new TextPart(LINE_END, line.contentEnd(), line.end()));
            }
        }
        return parts;
    }

    private static FieldDefinition row(
            String id, String name, FieldFormat format, Reference reference, String meaning) {
        return new FieldDefinition("irc." + id, name, BitRange.ofBytes(0, 0), format, reference, meaning);
    }

    /// The rows of what one side says.
    private record Side(FieldDefinition line, FieldDefinition prefix, FieldDefinition command,
            FieldDefinition parameter, FieldDefinition trailer) {

        private Side(String id, String meaning) {
            this(row(id, "Message", FieldFormat.TEXT, MESSAGES, meaning),
                    row(id + ".prefix", "Prefix", FieldFormat.TEXT, MESSAGES, "Who speaks; only servers need to say."),
                    row(id + ".command", "Command", FieldFormat.TEXT, MESSAGES,
                            "What is said: NICK names, JOIN enters a channel, PRIVMSG talks, PING asks who is there."),
                    row(id + ".command_parameter", "Parameter", FieldFormat.TEXT, MESSAGES,
                            "What the command is about."),
                    row(id + ".trailer", "Text", FieldFormat.TEXT, MESSAGES,
                            "The last parameter, which may have spaces."));
        }

        private Stream<FieldDefinition> rows() {
            return Stream.of(line, prefix, command, parameter, trailer);
        }
    }

    /// Goes through the words of a line.
    private static final class Walk {

        private final Side side;
        private final Bytes text;
        private final int end;
        private final List<TextPart> parts = new ArrayList<>();
        private int at;

        private Walk(Side side, Bytes text, TextLine line) {
            this.side = side;
            this.text = text;
            at = line.start();
            end = line.contentEnd();
        }

        private List<TextPart> parts() {
            if (at < end && text.u8(at) == COLON) {
                at++;
                word(side.prefix);
            }
            boolean commanded = false;
            for (skipSpaces(); at < end && parts.size() < TextLine.MOST; skipSpaces()) {
                if (commanded && text.u8(at) == COLON) {
                    parts.add(new TextPart(side.trailer, at + 1, end));
                    at = end;
                } else {
                    word(commanded ? side.parameter : command());
                    commanded = true;
                }
            }
            return parts;
        }

        private FieldDefinition command() {
            return side == RESPONSE && wordEnd() - at == NUMBER_LENGTH && digits() ? NUMBER : side.command;
        }

        private boolean digits() {
            boolean digits = true;
            for (int index = at; index < at + NUMBER_LENGTH; index++) {
                digits = digits && text.u8(index) >= '0' && text.u8(index) <= '9';
            }
            return digits;
        }

        private void word(FieldDefinition row) {
            int wordEnd = wordEnd();
            parts.add(new TextPart(row, at, wordEnd));
            at = wordEnd;
        }

        private int wordEnd() {
            int wordEnd = at;
            while (wordEnd < end && text.u8(wordEnd) != SPACE) {
                wordEnd++;
            }
            return wordEnd;
        }

        private void skipSpaces() {
            while (at < end && text.u8(at) == SPACE) {
                at++;
            }
        }
    }
}
