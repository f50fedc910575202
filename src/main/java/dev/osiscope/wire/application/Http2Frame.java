package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;

/// A frame of HTTP/2 (RFC 9113 section 4.1): a length of three bytes, a type, flags and the number of its stream, then its
/// content.
///
/// @param type   what it is
/// @param flags  its flags
/// @param stream the number of its stream
/// @param body   its content without what only fills it up and without its priority
public record Http2Frame(int type, int flags, int stream, Bytes body) {

    /// A part of a body.
    public static final int DATA = 0;
    /// The first part of header fields.
    public static final int HEADERS = 1;
    /// A promise: header fields of a request that the server makes up.
    public static final int PUSH_PROMISE = 5;
    /// A further part of header fields.
    public static final int CONTINUATION = 9;
    /// How long a frame's header is.
    public static final int HEADER_LENGTH = 9;
    /// With what a client begins (section 3.4).
    public static final Bytes PREFACE =
            Bytes.wrap("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    private static final int FLAGS = 4;
    private static final int STREAM = 5;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PADDED = 8;
    private static final int PRIORITY = 0x20;
    private static final int PRIORITY_LENGTH = 5;
    private static final int PROMISED_LENGTH = 4;

    /// Whether a client begins here.
    public static boolean prefaced(Bytes bytes) {
        return bytes.atMost(PREFACE.length()).equals(PREFACE);
    }

    /// How long the frame is that begins here, its header counted.
    ///
    /// @param bytes at least [#HEADER_LENGTH]
    public static int length(Bytes bytes) {
        return HEADER_LENGTH + (int) (bytes.u32(0) >> Byte.SIZE);
    }

    /// Reads a frame of which all is there.
    public static Http2Frame read(Bytes frame) {
        int type = frame.u8(3);
        int flags = frame.u8(FLAGS);
        int start = start(frame, type, flags);
        int fill = start > HEADER_LENGTH && padded(type, flags) ? frame.u8(HEADER_LENGTH) : 0;
        int end = Math.max(start, frame.length() - fill);
        return new Http2Frame(type, flags, (int) frame.u32(STREAM) & Integer.MAX_VALUE, frame.slice(start, end - start));
    }

    private static int start(Bytes frame, int type, int flags) {
        int start = HEADER_LENGTH + (padded(type, flags) ? 1 : 0);
        if (type == HEADERS && (flags & PRIORITY) != 0) {
            start += PRIORITY_LENGTH;
        }
        return Math.min(type == PUSH_PROMISE ? start + PROMISED_LENGTH : start, frame.length());
    }

    private static boolean padded(int type, int flags) {
        return (type == DATA || type == HEADERS || type == PUSH_PROMISE) && (flags & PADDED) != 0;
    }

    /// Where its content begins in the frame, what fills it up and priorities left out.
    public int start(Bytes frame) {
        return start(frame, type, flags);
    }

    /// Whether it brings header fields.
    public boolean fields() {
        return type == HEADERS || type == PUSH_PROMISE || type == CONTINUATION;
    }

    /// Whether its end says nothing more on this stream.
    public boolean endsStream() {
        return type == DATA && (flags & END_STREAM) != 0;
    }

    /// Whether no further part of header fields follows.
    public boolean endsFields() {
        return (flags & END_HEADERS) != 0;
    }
}
