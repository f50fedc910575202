package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.Http2Frame;
import dev.osiscope.wire.application.HttpHead;
import dev.osiscope.wire.application.HttpLine;
import dev.osiscope.wire.application.HttpLine.Kind;
import java.util.Optional;

/// Requests and responses of HTTP/1.1, until the ends agree to go on in another protocol, a proxy has connected, or the
/// client begins to speak HTTP/2.
final class HttpDialogue implements Dialogue {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';
    /// How many bytes it takes to look for an empty line before the message.
    private static final int SHORTEST = 2;
    private static final int SWITCHING = 101;
    private static final int OK = 200;

    private final StreamProtocols protocols;
    private final HttpSpeaker client = new HttpSpeaker();
    private final HttpSpeaker server = new HttpSpeaker();
    private Optional<Request> request = Optional.empty();
    private Optional<Dialogue> next = Optional.empty();

    HttpDialogue(StreamProtocols protocols) {
        this.protocols = protocols;
    }

    /// What is remembered of the last request: not its head, which would keep the bytes of the whole message.
    private record Request(Optional<String> method, Optional<String> target) {

        private boolean connects() {
            return method.filter("CONNECT"::equals).isPresent();
        }
    }

    @Override
    public Extent next(Span rest, Turn turn) {
        if (next.isPresent()) {
            return next.get().next(rest, turn);
        }
        Bytes bytes = rest.captured();
        if (turn.fromClient() && Http2Frame.prefaced(bytes)) {
            Dialogue second = new Http2Dialogue();
            next = Optional.of(second);
            return second.next(rest, turn);
        }
        if (bytes.length() < SHORTEST && rest.length() > SHORTEST + 1) {
            return new Extent.Known(rest.length(), HttpDissector::cut);
        }
        int start = HttpHead.before(bytes);
        if (bytes.u8(start) < FIRST_PRINTABLE || bytes.u8(start) > LAST_PRINTABLE) {
            return going(rest, false);
        }
        HttpSpeaker speaker = turn.fromClient() ? client : server;
        speaker.goOn(bytes, start, turn);
        if (speaker.line().isEmpty()) {
            return new Extent.Open(1, HttpDissector::dissect);
        }
        Kind kind = speaker.line().get().kind();
        return kind == Kind.REQUEST || kind == Kind.RESPONSE ? message(speaker, rest, turn) : other(rest);
    }

    @Override
    public Optional<LayerDissector> beginning() {
        return next.flatMap(Dialogue::beginning);
    }

    /// What goes on with a message whose start was not seen, or is binary.
    private Extent going(Span rest, boolean readable) {
        boolean cut = rest.captured().length() < rest.length();
        return request.isPresent() || readable && cut ? new Extent.Known(rest.length(), HttpDissector::continuation)
                : new Extent.Unread(readable);
    }

    /// Lines of a head whose start was not seen, or anything else.
    private Extent other(Span rest) {
        HttpHead head = HttpHead.read(rest.captured());
        if (head.lines().isEmpty()) {
            return going(rest, true);
        }
        note(head);
        return HttpBodyLength.of(head, rest);
    }

    private Extent message(HttpSpeaker speaker, Span rest, Turn turn) {
        if (turn.waits() && !speaker.readHead(rest.captured())) {
            return new Extent.Open(1, HttpDissector::dissect);
        }
        HttpHead head = speaker.head().orElseGet(() -> HttpHead.read(rest.captured()));
        boolean waits = turn.waits() && !turn.last() && !withoutBody(head);
        if (!head.ended() && (head.length() == rest.captured().length() || head.brokenOff(rest.captured()))) {
            note(head);
            return new Extent.Known(rest.length(), HttpDissector::dissect);
        }
        Extent extent = waits ? speaker.body(head, rest) : HttpBodyLength.of(head, rest);
        boolean said = !turn.waits() || extent instanceof Extent.Known known && known.length() <= rest.length();
        if (said) {
            note(head);
        }
        return extent;
    }

    @Override
    public int kept() {
        int target = request.flatMap(Request::target).map(String::length).orElse(0);
        return target + client.kept() + server.kept() + next.map(Dialogue::kept).orElse(0);
    }

    /// Whether a response has no body, whatever its header fields say (RFC 9112 section 6.3).
    private boolean withoutBody(HttpHead head) {
        int code = head.strictCode();
        boolean bodiless = request.flatMap(Request::method).filter("HEAD"::equals).isPresent();
        boolean connected = request.filter(Request::connects).isPresent() && code / 100 == 2;
        return head.response() && (bodiless || connected || HttpBodyLength.never(code));
    }

    private void note(HttpHead head) {
        if (head.request()) {
            request = Optional.of(new Request(head.method(), head.target()));
        } else if (head.response() && head.ended() && request.isPresent()) {
            int code = head.code().orElse(0);
            if (code == SWITCHING) {
                next = head.field("Upgrade").map(HttpDialogue::upgraded);
            } else if (code == OK && request.get().connects()) {
                next = Optional.of(new HttpTunnel(protocols, request.get().target().orElse("")));
            }
        }
    }

    private static Dialogue upgraded(String protocol) {
        if (protocol.equalsIgnoreCase("h2c")) {
            return new Http2Dialogue();
        }
        return protocol.equalsIgnoreCase("websocket") ? new WebSocketDialogue()
                : (rest, _) -> new Extent.Known(rest.length(), HttpDissector::continuation);
    }
}
