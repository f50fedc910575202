package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;

/// A chunk of a body (RFC 9112 section 7.1): a line with its size in hexadecimal digits, as many bytes, a line end.
///
/// @param sizeLine the line of its size
/// @param size     how many bytes of data it has; 0 in the last one, which is also one whose line has no number
/// @param sized    whether its line says a size, and one that can be right
public record HttpChunk(TextLine sizeLine, long size, boolean sized) {

    private static final int LINE_END = 2;
    private static final int HEXADECIMAL = 16;
    private static final long LARGEST = 1L << 31;

    /// Reads the chunk that begins at `start` of `body`; empty where its line is not whole, or is empty.
    public static Optional<HttpChunk> read(Bytes body, int start) {
        return TextLine.whole(body, start).flatMap(line -> of(body, line));
    }

    /// The chunk that begins with a whole `line` of `body`; empty where the line is.
    public static Optional<HttpChunk> of(Bytes body, TextLine line) {
        if (line.length() == 0) {
            return Optional.empty();
        }
        int first = afterPrefix(body, line);
        int at = first;
        long size = 0;
        while (at < line.contentEnd() && digit(body, at) >= 0) {
            size = Math.min(size * HEXADECIMAL + digit(body, at), LARGEST + 1);
            at++;
        }
        return Optional.of(new HttpChunk(line, size, at > first && size <= LARGEST));
    }

    /// Where the digits of a line begin, after white space and `0x`.
    private static int afterPrefix(Bytes body, TextLine line) {
        int at = line.start();
        while (at < line.contentEnd() && Character.isWhitespace(body.u8(at))) {
            at++;
        }
        boolean prefixed = at + 1 < line.contentEnd() && body.u8(at) == '0' && Character.toLowerCase(body.u8(at + 1)) == 'x';
        return prefixed ? at + 2 : at;
    }

    private static int digit(Bytes body, int at) {
        return Character.digit(body.u8(at), HEXADECIMAL);
    }

    /// Whether it is the last one.
    public boolean last() {
        return size == 0;
    }

    /// Where its data begins in the body.
    public int dataStart() {
        return sizeLine.end();
    }

    /// Where the next chunk begins in the body; after the last one, the trailer.
    public long end() {
        return dataStart() + (last() ? 0 : size + LINE_END);
    }

    /// Whether `body` has all of it, with the line end after it or, after the last one, the line that follows.
    public boolean wholeIn(Bytes body) {
        return dataStart() + size + LINE_END <= body.length() || last() && TextLine.any(body, dataStart()).contentEnd() < body.length();
    }
}
