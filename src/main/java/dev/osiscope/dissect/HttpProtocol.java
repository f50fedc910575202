package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.HttpLine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// HTTP/1.1 on a TCP connection.
final class HttpProtocol implements StreamProtocol {

    /// The ports that it owns.
    static final Set<Integer> PORTS =
            Set.of(80, 631, 1900, 2710, 2869, 3128, 3132, 3689, 5985, 8080, 8088, 11371);

    private static final String VERSION = "http/1.";
    /// Where the version of a request begins, counted from the end of its line.
    private static final int VERSION_LENGTH = VERSION.length() + 1;

    private final StreamProtocols protocols;

    /// @param protocols those that may be spoken through a proxy
    HttpProtocol(StreamProtocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public Dialogue begin() {
        return new HttpDialogue(protocols);
    }

    /// A line that begins with the version, as in a response, or ends with it, as in a request.
    @Override
    public boolean recognises(Span payload) {
        Optional<Bytes> line = HttpLine.whole(payload.captured(), 0).map(found -> found.in(payload.captured()))
                .filter(found -> found.length() > VERSION_LENGTH);
        return line.filter(found -> isVersion(found) || isVersion(found.from(found.length() - VERSION_LENGTH)))
                .isPresent();
    }

    private static boolean isVersion(Bytes bytes) {
        return bytes.atMost(VERSION.length()).text(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)
                .equals(VERSION);
    }
}
