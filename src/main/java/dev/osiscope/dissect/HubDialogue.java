package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;

/// What a client and the hub say: the first bytes tell in which protocol, as they tell the hub. Lines of text, unless they are a
/// record of TLS or a request of HTTP.
final class HubDialogue implements Dialogue {

    private static final char LINE_FEED = '\n';

    private final StreamProtocol http;
    private Optional<Dialogue> chosen = Optional.empty();

    /// @param http the protocol in which WebSocket begins
    HubDialogue(StreamProtocol http) {
        this.http = http;
    }

    @Override
    public Extent next(Span rest, Turn turn) {
        if (chosen.isEmpty()) {
            chosen = Optional.of(choose(rest));
        }
        return chosen.get().next(rest, turn);
    }

    private Dialogue choose(Span rest) {
        return TlsProtocol.INSTANCE.recognises(rest) ? TlsProtocol.INSTANCE.begin()
                : http.recognises(rest) ? http.begin() : HubDialogue::lines;
    }

    /// All whole lines that are there; where there is none, one line that is not whole yet.
    private static Extent lines(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        int end = bytes.length();
        while (end > turn.seen() && bytes.u8(end - 1) != LINE_FEED) {
            end--;
        }
        if (turn.last() && bytes.length() == rest.length() || bytes.length() < rest.length()) {
            return new Extent.Known(rest.length(), HubDissector::dissect);
        }
        return end > turn.seen() ? new Extent.Known(end, HubDissector::dissect)
                : new Extent.Open(1, HubDissector::dissect);
    }

    @Override
    public Optional<LayerDissector> beginning() {
        return chosen.flatMap(Dialogue::beginning);
    }

    @Override
    public int kept() {
        return chosen.map(Dialogue::kept).orElse(0);
    }
}
