package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.Optional;

/// The header of a WebSocket frame (RFC 6455 section 5.2); its diagram stands above [WebSocketFields].
///
/// @param fin         whether a message ends with the frame
/// @param reserved    the reserved bits, 0 to 7
/// @param opcode      what the frame is, 0 to 15
/// @param shortLength the first length, 0 to 127; 126 and 127 say that another one follows
/// @param length      how many bytes the payload has; of a length of 8 bytes the first bit, which is to be 0, is the sign
/// @param key         the masking key, 4 bytes; empty where the payload is not masked
public record WebSocketHeader(
        boolean fin, int reserved, int opcode, int shortLength, long length, Optional<Bytes> key) implements Header {

    /// Goes on with a message.
    public static final int CONTINUATION = 0;
    /// A message of text.
    public static final int TEXT = 1;
    /// A message of bytes.
    public static final int BINARY = 2;
    /// Closes.
    public static final int CLOSE = 8;
    /// Asks whether the other end is there.
    public static final int PING = 9;
    /// Answers that it is.
    public static final int PONG = 10;

    private static final long LONGEST = 1L << 62;

    /// How many bytes the header at the start of `frame` has.
    ///
    /// @throws IndexOutOfBoundsException where there are less than 2 bytes
    public static int length(Bytes frame) {
        int before = lengthRow(WebSocketFields.LENGTH.intIn(frame)).map(row -> row.range().endByte())
                .orElse(WebSocketFields.FIXED_LENGTH);
        return before + (WebSocketFields.MASK.in(frame) == 0 ? 0 : WebSocketFields.KEY_LENGTH);
    }

    private static Optional<FieldDefinition> lengthRow(int shortLength) {
        return switch (shortLength) {
            case WebSocketFields.LENGTH_IN_2 -> Optional.of(WebSocketFields.LENGTH_16);
            case WebSocketFields.LENGTH_IN_8 -> Optional.of(WebSocketFields.LENGTH_64);
            default -> Optional.empty();
        };
    }

    /// Reads the header at the start of `frame`.
    ///
    /// @throws IndexOutOfBoundsException where it is shorter than [#length(Bytes)]
    public static WebSocketHeader read(Bytes frame) {
        int shortLength = WebSocketFields.LENGTH.intIn(frame);
        int end = length(frame);
        boolean masked = WebSocketFields.MASK.in(frame) != 0;
        return new WebSocketHeader(WebSocketFields.FIN.in(frame) != 0, WebSocketFields.RESERVED.intIn(frame),
                WebSocketFields.OPCODE.intIn(frame), shortLength,
                lengthRow(shortLength).map(row -> row.in(frame)).orElse((long) shortLength),
                masked ? Optional.of(frame.slice(end - WebSocketFields.KEY_LENGTH, WebSocketFields.KEY_LENGTH))
                        : Optional.empty());
    }

    /// How many bytes it has.
    public int headerLength() {
        int before = lengthRow(shortLength).map(row -> row.range().endByte()).orElse(WebSocketFields.FIXED_LENGTH);
        return before + key.map(Bytes::length).orElse(0);
    }

    /// How many bytes header and payload have together; of a payload of more than 2^62 bytes that many count.
    public long frameLength() {
        return headerLength() + (length < 0 ? LONGEST : Math.min(length, LONGEST));
    }

    /// The payload without its mask.
    ///
    /// @param payload as it stands in the frame
    public Bytes unmasked(Bytes payload) {
        if (key.isEmpty()) {
            return payload;
        }
        byte[] plain = payload.toArray();
        for (int at = 0; at < plain.length; at++) {
            plain[at] ^= (byte) key.get().u8(at % WebSocketFields.KEY_LENGTH);
        }
        return Bytes.wrap(plain);
    }

    /// The header as bytes.
    @Override
    public Bytes encode() {
        BytesBuilder builder = new BytesBuilder(headerLength())
                .put(WebSocketFields.FIN.range(), fin ? 1 : 0)
                .put(WebSocketFields.RESERVED.range(), reserved)
                .put(WebSocketFields.OPCODE.range(), opcode)
                .put(WebSocketFields.MASK.range(), key.isPresent() ? 1 : 0)
                .put(WebSocketFields.LENGTH.range(), shortLength);
        lengthRow(shortLength).ifPresent(row -> builder.put(row.range(), length));
        key.ifPresent(bytes -> builder.put(headerLength() - bytes.length(), bytes));
        return builder.build();
    }

    @Override
    public Protocol protocol() {
        return WebSocketFields.PROTOCOL;
    }
}
