package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.HttpChunks;
import dev.osiscope.wire.application.HttpHead;

/// How much of what has come belongs to a message that waits for no more (RFC 9112 section 6.3).
final class HttpBodyLength {

    private static final int INFORMATIONAL = 1;
    private static final int CLASS = 100;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private HttpBodyLength() {}

    /// Whether a response with this status code has no body.
    static boolean never(int code) {
        return code / CLASS == INFORMATIONAL || code == NO_CONTENT || code == NOT_MODIFIED;
    }

    /// The message with this head at the start of `message`.
    static Extent of(HttpHead head, Span message) {
        return new Extent.Known(head.length() + body(head, message), HttpDissector::dissect);
    }

    private static long body(HttpHead head, Span message) {
        int there = message.length() - head.length();
        boolean encoded = head.transferCoding().isPresent();
        if (head.contentLength().isPresent() && !encoded) {
            return Math.min(there, head.contentLength().getAsLong());
        }
        boolean none = head.request() && !encoded || head.response() && never(head.code().orElse(0));
        return none ? 0 : encodedBody(head, message, there);
    }

    private static int encodedBody(HttpHead head, Span message, int there) {
        Bytes body = message.captured().from(Math.min(head.length(), message.captured().length()));
        int chunks = head.chunked() ? HttpChunks.read(body).end() : 0;
        return chunks == 0 ? there : chunks;
    }
}
