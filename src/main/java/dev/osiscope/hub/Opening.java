package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the first bytes of a connection are the beginning of.
enum Opening {

    /// A TLS handshake record (RFC 8446, section 5.1).
    TLS,

    /// An HTTP request: any method, as what a web page can be made to send must not pass for lines.
    HTTP,

    /// Anything else.
    LINES,

    /// They may still become HTTP.
    TOO_SHORT;

    private static final int HANDSHAKE = 22;

    private static final List<byte[]> REQUESTS = List.of("GET /", "POST /", "HEAD /", "PUT /", "OPTIONS /", "DELETE /", "PATCH /")
            .stream().map(start -> start.getBytes(StandardCharsets.US_ASCII)).toList();

    /// @param bytes at least one
    static Opening of(ByteBuf bytes) {
        if (!bytes.isReadable()) {
            return TOO_SHORT;
        }
        if (bytes.getByte(bytes.readerIndex()) == HANDSHAKE) {
            return TLS;
        }
        Opening opening = LINES;
        for (byte[] request : REQUESTS) {
            if (begins(bytes, request)) {
                opening = bytes.readableBytes() >= request.length ? HTTP : TOO_SHORT;
            }
        }
        return opening;
    }

    private static boolean begins(ByteBuf bytes, byte[] request) {
        int known = Math.min(bytes.readableBytes(), request.length);
        for (int index = 0; index < known; index++) {
            if (bytes.getByte(bytes.readerIndex() + index) != request[index]) {
                return false;
            }
        }
        return true;
    }
}
