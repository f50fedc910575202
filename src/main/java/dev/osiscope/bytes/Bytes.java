package dev.osiscope.bytes;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// An immutable view of a run of bytes, read in network byte order (most significant first).
///
/// Slices share the array below them. All positions are in bytes from the start of this view; a
/// position outside of it is a programming error and throws [IndexOutOfBoundsException]: readers of
/// untrusted bytes ask [#length()] first.
public final class Bytes implements Comparable<Bytes> {

    /// No bytes at all.
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int start;
    private final int length;

    private Bytes(byte[] array, int start, int length) {
        this.array = array;
        this.start = start;
        this.length = length;
    }

    /// A view of a copy of `array`.
    public static Bytes copyOf(byte[] array) {
        return new Bytes(array.clone(), 0, array.length);
    }

    /// A view of `array` itself: the caller hands it over and never writes to it again.
    public static Bytes wrap(byte[] array) {
        return new Bytes(Objects.requireNonNull(array), 0, array.length);
    }

    /// The bytes written as hexadecimal digits; white space between them is ignored.
    ///
    /// @throws IllegalArgumentException for an odd number of digits or any other character
    public static Bytes ofHex(String digits) {
        return wrap(HexFormat.of().parseHex(digits.replaceAll("\\s", "")));
    }

    /// How many bytes this view has.
    public int length() {
        return length;
    }

    /// Whether this view has no bytes.
    public boolean isEmpty() {
        return length == 0;
    }

    /// The byte at `index`, 0 to 255.
    public int u8(int index) {
        Objects.checkIndex(index, length);
        return array[start + index] & 0xff;
    }

    /// The two bytes at `index` as a number, 0 to 65535.
    public int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }

    /// The four bytes at `index` as a number, 0 to 2^32-1.
    public long u32(int index) {
        return (long) u16(index) << 16 | u16(index + 2);
    }

    /// The sum of its numbers of two bytes, one after the other; a last byte alone is followed by a zero.
    long sumOfWords() {
        long sum = 0;
        int end = start + (length & ~1);
        for (int index = start; index < end; index += Short.BYTES) {
            sum += (array[index] & 0xff) << 8 | array[index + 1] & 0xff;
        }
        return end == start + length ? sum : sum + ((array[end] & 0xff) << 8);
    }

    /// The bits of `range` as an unsigned number; at most 64 bits, of which the first is the sign of a `long`.
    public long unsigned(BitRange range) {
        if (range.bitLength() > Long.SIZE) {
            throw new IllegalArgumentException("more bits than a number holds: " + range);
        }
        long value = 0;
        for (int index = range.firstByte(); index < range.endByte(); index++) {
            value = value << 8 | u8(index);
        }
        long spare = range.endByte() * 8L - range.endBit();
        return range.bitLength() == Long.SIZE ? value : value >>> spare & (1L << range.bitLength()) - 1;
    }

    /// The whole bytes of `range` as an unsigned number, the least significant first; at most 8 bytes.
    public long littleEndian(BitRange range) {
        long reversed = Long.reverseBytes(unsigned(range));
        return range.bitLength() == 0 ? 0 : reversed >>> Long.SIZE - range.bitLength();
    }

    /// The view from `from` to the end.
    public Bytes from(int from) {
        return slice(from, length - from);
    }

    /// The view of `count` bytes at `from`.
    public Bytes slice(int from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        return count == length ? this : new Bytes(array, start + from, count);
    }

    /// The view of the whole bytes that `range` touches.
    public Bytes slice(BitRange range) {
        return slice(range.firstByte(), range.endByte() - range.firstByte());
    }

    /// The first `count` bytes, or all of them where there are fewer.
    public Bytes atMost(int count) {
        return slice(0, Math.min(count, length));
    }

    /// The same bytes with `value` in the bits of `range`, most significant first; at most 64 bits.
    ///
    /// @throws IllegalArgumentException where the value needs more bits than the range has
    public Bytes with(BitRange range, long value) {
        if (range.bitLength() < Long.SIZE && value >>> range.bitLength() != 0) {
            throw new IllegalArgumentException(value + " does not fit into " + range.bitLength() + " bits");
        }
        byte[] changed = toArray();
        long left = value;
        for (long bit = range.endBit() - 1; bit >= range.firstBit(); bit--, left >>>= 1) {
            int index = Math.toIntExact(bit / Byte.SIZE);
            int mask = 1 << Byte.SIZE - 1 - bit % Byte.SIZE;
            changed[index] = (byte) ((left & 1) == 0 ? changed[index] & ~mask : changed[index] | mask);
        }
        return wrap(changed);
    }

    /// The same bytes with `part` in the place of as many at `position`.
    public Bytes with(int position, Bytes part) {
        byte[] changed = toArray();
        part.copyTo(changed, position);
        return wrap(changed);
    }

    /// The same bytes alone: what they are a slice of need not be kept for them.
    public Bytes alone() {
        return length == array.length ? this : wrap(toArray());
    }

    /// A copy as an array.
    public byte[] toArray() {
        return Arrays.copyOfRange(array, start, start + length);
    }

    /// Copies all bytes to `target` at `position`.
    public void copyTo(byte[] target, int position) {
        System.arraycopy(array, start, target, position, length);
    }

    /// The bytes as text of `charset`; bytes that are none become U+FFFD.
    public String text(Charset charset) {
        return new String(array, start, length, charset);
    }

    /// The bytes as lower-case hexadecimal digits without spaces.
    public String hex() {
        return HexFormat.of().formatHex(array, start, start + length);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Bytes that
                && Arrays.equals(array, start, start + length, that.array, that.start, that.start + that.length);
    }

    /// The order of the bytes as unsigned numbers, the first one that differs deciding; a start comes before the whole.
    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(
                array, start, start + length, other.array, other.start, other.start + other.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int index = 0; index < length; index++) {
            hash = 31 * hash + array[start + index];
        }
        return hash;
    }

    @Override
    public String toString() {
        return length <= 64 ? hex() : slice(0, 64).hex() + "… (" + length + " bytes)";
    }
}
