package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.MediaType;
import dev.osiscope.wire.application.SmtpFields;
import java.util.List;

/// A mail that comes in segments: it is taken apart with the one that ends it.
final class SmtpMail {

    private static final String MAIL = "mail";

    private Pieces pieces = new Pieces();

    /// How many bytes it keeps.
    int kept() {
        return pieces.kept();
    }

    /// A part of it.
    ///
    /// @param complete whether it is complete with that: Wireshark shows the last chunk only as text
    LayerDissector part(Bytes bytes, boolean complete) {
        add(bytes);
        pieces = complete ? new Pieces() : pieces;
        return (span, _) -> Carrying.layer(SmtpFields.PROTOCOL, span,
                List.of(new Inner(new MediaDissector(MediaType.TEXT), span)));
    }

    /// Commands.
    ///
    /// @param complete whether the mail is complete with them
    LayerDissector commands(boolean complete) {
        return complete ? ended(SmtpDialogue.lines(true)) : SmtpDialogue.lines(true);
    }

    /// Its end, with what stands before that.
    ///
    /// @param end where the line that ends it begins
    LayerDissector end(Bytes bytes, int end) {
        add(bytes.atMost(end));
        return ended(new TextDissector(SmtpFields.PROTOCOL, text -> SmtpFields.mail(text, end)));
    }

    /// What is longer than any message is not put together.
    private void add(Bytes bytes) {
        if (bytes.length() <= TcpMemory.LONGEST_MESSAGE - pieces.length()) {
            pieces.add(pieces.length(), bytes);
        }
    }

    private LayerDissector ended(TextDissector lines) {
        Bytes mail = pieces.bytes();
        pieces = new Pieces();
        List<Inner> inners = mail.isEmpty() ? List.of()
                : List.of(new Inner(ImfDissector::dissect, Span.of(new Source(MAIL, mail))));
        return (span, _) -> lines.with(span, inners);
    }
}
