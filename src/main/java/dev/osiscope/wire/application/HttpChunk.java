package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/// A chunk of a body (RFC 9112 section 7.1): a line with its size in hexadecimal digits, as many bytes, a line end.
///
/// @param sizeLine the line of its size
/// @param size     how many bytes of data it has; 0 in the last one
public record HttpChunk(HttpLine sizeLine, long size) {

    private static final int LINE_END = 2;
    private static final int HEXADECIMAL = 16;
    private static final long LARGEST = 1L << 31;

    /// Reads the chunk that begins at `start` of `body`; empty where its line is not whole, or is none.
    public static Optional<HttpChunk> read(Bytes body, int start) {
        return HttpLine.whole(body, start).flatMap(line -> {
            OptionalLong size = size(line.in(body).text(StandardCharsets.ISO_8859_1));
            return size.isPresent() ? Optional.of(new HttpChunk(line, size.getAsLong())) : Optional.empty();
        });
    }

    /// The number at the start of a line; empty where there is none, or none that can be right.
    private static OptionalLong size(String line) {
        String text = line.stripLeading();
        int digits = 0;
        while (digits < text.length() && Character.digit(text.charAt(digits), HEXADECIMAL) >= 0) {
            digits++;
        }
        if (digits == 0 || digits > Long.SIZE / Byte.SIZE * 2 - 1) {
            return OptionalLong.empty();
        }
        long size = Long.parseLong(text.substring(0, digits), HEXADECIMAL);
        return size > LARGEST ? OptionalLong.empty() : OptionalLong.of(size);
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
}
