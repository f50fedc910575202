package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/// A chunk of a body (RFC 9112 section 7.1): a line with its size in hexadecimal digits, as many bytes, a line end.
///
/// @param sizeLine the line of its size
/// @param size     how many bytes of data it has; 0 in the last one, which is also one whose line has no number
public record HttpChunk(HttpLine sizeLine, long size) {

    private static final int LINE_END = 2;
    private static final int HEXADECIMAL = 16;
    private static final String PREFIX = "0x";
    private static final long LARGEST = 1L << 31;

    /// Reads the chunk that begins at `start` of `body`; empty where its line is not whole, or is empty.
    public static Optional<HttpChunk> read(Bytes body, int start) {
        return HttpLine.whole(body, start).filter(line -> line.length() > 0)
                .map(line -> new HttpChunk(line, size(line.in(body)).orElse(0)));
    }

    /// Whether its line says a size, and one that can be right.
    public boolean sized(Bytes body) {
        return size <= LARGEST && size(sizeLine.in(body)).isPresent();
    }

    /// The number at the start of a line; empty where there is none.
    private static OptionalLong size(Bytes line) {
        String number = line.text(StandardCharsets.ISO_8859_1).stripLeading();
        String text = number.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                ? number.substring(PREFIX.length()) : number;
        long size = 0;
        int digits = 0;
        while (digits < text.length() && Character.digit(text.charAt(digits), HEXADECIMAL) >= 0) {
            size = Math.min(size * HEXADECIMAL + Character.digit(text.charAt(digits), HEXADECIMAL), LARGEST + 1);
            digits++;
        }
        return digits == 0 ? OptionalLong.empty() : OptionalLong.of(size);
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
        return dataStart() + size + LINE_END <= body.length() || last() && HttpLine.any(body, dataStart()).ended(body);
    }
}
