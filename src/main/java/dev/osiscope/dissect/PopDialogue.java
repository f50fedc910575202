package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.PopFields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a client asks of its mail box, and what the server answers (RFC 1939). As in Wireshark, a segment of the server's
/// that begins with no answer is a mail; where the answer before said how long the mail is, it is put together first.
final class PopDialogue implements Dialogue {

    private static final int LOOKED_AT = 64;
    private static final Pattern FETCH = Pattern.compile("(?i)RETR|TOP");
    private static final Pattern ANSWER = Pattern.compile("\\+OK|-ERR");
    private static final Pattern GRANTED = Pattern.compile("(?i)\\+OK \\s*\\+?(\\d{0,9})");

    private boolean fetches;
    private long announced;
    private long read;
    private Pieces pieces = new Pieces();

    @Override
    public Extent next(Span rest, Turn turn) {
        return new Extent.Known(rest.length(), turn.fromClient() ? request(rest.captured()) : reply(rest));
    }

    @Override
    public int kept() {
        return pieces.kept();
    }

    private LayerDissector request(Bytes bytes) {
        fetches |= FETCH.matcher(start(bytes)).lookingAt();
        return SegmentProtocol.POP.said(true);
    }

    private LayerDissector reply(Span rest) {
        String start = start(rest.captured());
        if (!ANSWER.matcher(start).lookingAt()) {
            return mail(rest);
        }
        Matcher granted = GRANTED.matcher(start);
        if (fetches && granted.lookingAt()) {
            read = 0;
            announced = granted.group(1).isEmpty() ? 0 : Long.parseLong(granted.group(1));
        }
        fetches = false;
        return SegmentProtocol.POP.said(false);
    }

    /// Takes a mail apart where it is whole.
    private LayerDissector mail(Span rest) {
        read += rest.length();
        boolean whole = rest.captured().length() == rest.length();
        boolean first = pieces.length() == 0;
        if (whole && first && read >= announced) {
            return (span, _) -> carrying(span, span);
        }
        // What is longer than any message is not put together.
        if (whole && rest.length() <= TcpMemory.LONGEST_MESSAGE - pieces.length()) {
            pieces.add(pieces.length(), rest.captured());
        }
        if (!whole || read < announced) {
            return SegmentProtocol.POP.said(false);
        }
        Span mail = Span.of(new Source("mail", pieces.bytes()));
        pieces = new Pieces();
        return (span, _) -> carrying(span, mail);
    }

    private static Outcome carrying(Span span, Span mail) {
        return Carrying.layer(PopFields.PROTOCOL, span, List.of(new Inner(ImfDissector::dissect, mail)));
    }

    private static String start(Bytes bytes) {
        return bytes.atMost(LOOKED_AT).text(StandardCharsets.ISO_8859_1);
    }
}
