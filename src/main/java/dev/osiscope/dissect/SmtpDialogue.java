package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.SmtpCommand;
import dev.osiscope.wire.application.SmtpFields;
import dev.osiscope.wire.application.TextLine;

/// What a client and a server say when mail is handed on (RFC 5321). As Wireshark has it, a segment is a message once
/// its first line is whole, and the last of its lines tells whether it is commands or a part of a mail.
final class SmtpDialogue implements Dialogue {

    private static final Bytes LINE_END = Bytes.wrap(new byte[] {'\r', '\n'});
    private static final Bytes DOT = Bytes.wrap(new byte[] {'.', '\r', '\n'});
    private static final Bytes EMPTY_LINE_AND_DOT = Bytes.wrap(new byte[] {'\r', '\n', '.', '\r', '\n'});

    private final SmtpMail mail = new SmtpMail();
    private final SmtpChunks chunks = new SmtpChunks();
    private boolean loggingIn;
    private boolean mailFollows;
    private boolean lineEnded;

    @Override
    public Extent next(Span rest, Turn turn) {
        if (waits(rest, turn)) {
            return new Extent.Open(1, lines(turn.fromClient()));
        }
        Bytes bytes = rest.captured();
        boolean cut = bytes.length() < rest.length();
        return new Extent.Known(rest.length(), turn.fromClient() ? request(bytes, cut) : reply(bytes, cut));
    }

    @Override
    public int kept() {
        return mail.kept();
    }

    /// Whether the first line of `rest` is not whole yet.
    static boolean waits(Span rest, Turn turn) {
        boolean cut = rest.captured().length() < rest.length();
        return turn.waits() && !cut
                && TextLine.whole(rest.captured(), 0, Math.max(turn.seen() - 1, 0)).isEmpty();
    }

    /// Lines of commands, or of replies.
    static TextDissector lines(boolean byClient) {
        return new TextDissector(SmtpFields.PROTOCOL, text -> SmtpFields.LINES.read(text, byClient));
    }

    private LayerDissector reply(Bytes bytes, boolean cut) {
        lineEnded = mailFollows ? !cut && endsLine(bytes) : lineEnded;
        return lines(false);
    }

    private LayerDissector request(Bytes bytes, boolean cut) {
        boolean inMail = false;
        boolean complete = false;
        for (TextLine line : TextLine.all(bytes)) {
            if (!mailFollows) {
                SmtpCommand command = SmtpCommand.of(line.in(bytes));
                inMail = !command.known() && (inMail || !loggingIn);
                complete |= command.known() && announces(command);
                continue;
            }
            boolean ends = !chunks.used() && ends(bytes.from(line.start()));
            lineEnded = !cut && endsLine(bytes);
            if (ends) {
                mailFollows = false;
                return mail.end(bytes, line.start());
            }
            inMail = true;
            if (chunks.used()) {
                mailFollows = !chunks.read(bytes.length() - line.start());
                complete |= !mailFollows && chunks.last();
                break;
            }
        }
        return inMail ? mail.part(bytes, complete) : mail.commands(complete);
    }

    /// Notes what a command announces.
    ///
    /// @return whether a mail is complete with it
    private boolean announces(SmtpCommand command) {
        loggingIn |= command.logsIn();
        if (command.is(SmtpCommand.CHUNK)) {
            chunks.announce(command);
            mailFollows = command.size() > 0 || command.parameters().isEmpty();
            return !mailFollows && chunks.last();
        }
        mailFollows = command.is(SmtpCommand.DATA);
        return false;
    }

    /// Whether a line ends a mail.
    private boolean ends(Bytes from) {
        return lineEnded && from.atMost(DOT.length()).equals(DOT)
                || from.atMost(EMPTY_LINE_AND_DOT.length()).equals(EMPTY_LINE_AND_DOT);
    }

    private static boolean endsLine(Bytes bytes) {
        return bytes.length() >= LINE_END.length() && bytes.from(bytes.length() - LINE_END.length()).equals(LINE_END);
    }
}
