package dev.osiscope.dissect;

import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.MediaType;
import java.util.List;

/// SMTP through a proxy. Wireshark takes the proxy's side for that of a client whose mail has begun, and so shows what
/// the server says as text besides; here it is also read as the replies that it is.
final class SmtpRelayed {

    private SmtpRelayed() {}

    /// A segment is a message once its first line is whole.
    static Extent next(Span rest, Turn turn) {
        TextDissector lines = SmtpDialogue.lines(turn.fromClient());
        return SmtpDialogue.waits(rest, turn) ? new Extent.Open(1, lines) : new Extent.Known(rest.length(), turn.fromClient() ? lines : (span, _) -> lines.with(span,
                List.of(new Inner(new MediaDissector(MediaType.TEXT), span))));
    }
}
