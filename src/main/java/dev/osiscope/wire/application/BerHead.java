package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;

/// What stands before the contents of an element of BER (ITU-T X.690 section 8.1): a tag of one byte and a length that is
/// told.
///
/// @param tag      the tag's byte
/// @param contents where the contents begin
/// @param length   how many bytes of contents there are to be
record BerHead(int tag, int contents, long length) {

    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;
    private static final int SHORTEST = 2;

    /// The head at `position`; empty where there is none before `limit`.
    static Optional<BerHead> read(Bytes bytes, int position, int limit) {
        int last = Math.min(limit, bytes.length());
        if (position < 0 || last - position < SHORTEST || (bytes.u8(position) & LONG_TAG) == LONG_TAG) {
            return Optional.empty();
        }
        int first = bytes.u8(position + 1);
        int more = first < LONG_LENGTH ? 0 : first - LONG_LENGTH;
        if (first == LONG_LENGTH || more > MOST_LENGTH_BYTES || last - position < SHORTEST + more) {
            return Optional.empty();
        }
        long length = more == 0 ? first : 0;
        for (int index = 0; index < more; index++) {
            length = length << Byte.SIZE | bytes.u8(position + SHORTEST + index);
        }
        return Optional.of(new BerHead(bytes.u8(position), position + SHORTEST + more, length));
    }
}
