package dev.osiscope.modelled;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.hub.SocketCall;
import java.nio.charset.StandardCharsets;

/// What is known of the bytes of a `write()`.
final class WrittenBytes {

    /// Stands in a report for the end of a text that is too long for it.
    private static final String ELLIPSIS = "\u2026";

    private WrittenBytes() {}

    /// All bytes that were written, or the first of them where the report's text was cut: none is invented.
    static Bytes of(SocketCall call) {
        String text = call.text();
        // A cut never tears two surrogates apart, so a cut text may be one character short of the limit.
        boolean cut = text.length() >= SocketCall.TEXT_LIMIT - 1 && text.endsWith(ELLIPSIS);
        String known = cut ? text.substring(0, text.length() - ELLIPSIS.length()) : text;
        return Bytes.wrap(known.getBytes(StandardCharsets.UTF_8)).atMost(Math.max(0, call.byteCount()));
    }
}
