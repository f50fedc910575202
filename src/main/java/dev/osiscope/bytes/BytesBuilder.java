package dev.osiscope.bytes;

import java.util.Arrays;

/// Writes bytes of a known length in network byte order; what was not written is zero.
///
/// A position outside of the length is a programming error and throws [IndexOutOfBoundsException].
public final class BytesBuilder {

    private final byte[] array;

    /// @param length how many bytes will come out, 0 or more
    public BytesBuilder(int length) {
        array = new byte[length];
    }

    /// Writes `value` into the bits of `range`, most significant first; the bits around them stay.
    ///
    /// @param value unsigned: of a number of 64 bits the first is the sign of the `long`
    /// @throws IllegalArgumentException where the value needs more bits than the range has
    public BytesBuilder put(BitRange range, long value) {
        if (range.bitLength() < Long.SIZE && value >>> range.bitLength() != 0) {
            throw new IllegalArgumentException(value + " does not fit into " + range.bitLength() + " bits");
        }
        for (long bit = range.endBit() - 1, left = value; left != 0; bit--, left >>>= 1) {
            array[Math.toIntExact(bit / 8)] |= (byte) ((left & 1) << 7 - bit % 8);
        }
        return this;
    }

    /// Writes all of `part` at byte `position`.
    public BytesBuilder put(int position, Bytes part) {
        part.copyTo(array, position);
        return this;
    }

    /// What was written so far; the builder may go on without changing it.
    public Bytes build() {
        return Bytes.wrap(Arrays.copyOf(array, array.length));
    }
}
