package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks bytes that were packed with DEFLATE (RFC 1951), as far as they are right. What comes out is bounded: a few
/// bytes can stand for very many.
final class Unpacked {

    /// How many bytes are unpacked at most.
    static final int LIMIT = 8 << 20;

    private static final int GZIP_HEADER = 10;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int FLAGS = 3;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int ZLIB_METHOD = 8;
    private static final int STEP = 1 << 14;

    private Unpacked() {}

    /// Bytes packed with gzip (RFC 1952); empty where nothing can be unpacked.
    static Optional<Bytes> gzip(Bytes packed) {
        int start = gzipStart(packed);
        return start < 0 ? Optional.empty() : inflate(packed.from(start), true);
    }

    /// Bytes packed with zlib (RFC 1950), or without its header; empty where nothing can be unpacked.
    static Optional<Bytes> deflate(Bytes packed) {
        boolean zlib = packed.length() > 1 && (packed.u8(0) & 0xf) == ZLIB_METHOD && packed.u16(0) % 31 == 0;
        return inflate(packed, !zlib);
    }

    /// Where the packed bytes begin after the header of gzip; -1 where there is none.
    private static int gzipStart(Bytes packed) {
        if (packed.length() < GZIP_HEADER || packed.u16(0) != GZIP_MAGIC) {
            return -1;
        }
        int flags = packed.u8(FLAGS);
        int at = GZIP_HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            at = at + 2 > packed.length() ? packed.length() : at + 2 + packed.u8(at) + (packed.u8(at + 1) << 8);
        }
        at = (flags & HAS_NAME) == 0 ? at : afterZero(packed, at);
        at = (flags & HAS_COMMENT) == 0 ? at : afterZero(packed, at);
        at += (flags & HAS_CHECKSUM) == 0 ? 0 : 2;
        return at < packed.length() ? at : -1;
    }

    private static int afterZero(Bytes bytes, int from) {
        int at = from;
        while (at < bytes.length() && bytes.u8(at) != 0) {
            at++;
        }
        return at + 1;
    }

    private static Optional<Bytes> inflate(Bytes packed, boolean bare) {
        byte[] plain = new byte[STEP];
        int length = 0;
        boolean whole = false;
        try (Inflater inflater = new Inflater(bare)) {
            inflater.setInput(packed.toArray());
            int count = inflater.inflate(plain);
            while (count > 0 && length + count < LIMIT) {
                length += count;
                if (length == plain.length) {
                    plain = Arrays.copyOf(plain, Math.min(2 * length, LIMIT));
                }
                count = inflater.inflate(plain, length, plain.length - length);
            }
            length += count;
            whole = inflater.finished();
        } catch (DataFormatException _) {
            // What came out before is right.
        }
        return length == 0 && !whole ? Optional.empty() : Optional.of(Bytes.wrap(plain).atMost(length));
    }
}
