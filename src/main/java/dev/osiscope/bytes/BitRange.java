package dev.osiscope.bytes;

/// A run of bits: where a field stands. Bit 0 is the most significant bit of byte 0, as the diagrams
/// of the RFCs count them.
///
/// @param firstBit  the first bit, 0 or more
/// @param bitLength how many bits, 0 or more
public record BitRange(long firstBit, long bitLength) {

    /// Checks that neither part is negative.
    public BitRange {
        if (firstBit < 0 || bitLength < 0) {
            throw new IllegalArgumentException("negative range: first bit " + firstBit + ", " + bitLength + " bits");
        }
    }

    /// `count` whole bytes at byte `first`.
    public static BitRange ofBytes(int first, int count) {
        return new BitRange(first * 8L, count * 8L);
    }

    /// `count` bits at bit `bit` (0 is the most significant) of byte `first`.
    public static BitRange ofBits(int first, int bit, int count) {
        return new BitRange(first * 8L + bit, count);
    }

    /// The bit after the last one.
    public long endBit() {
        return firstBit + bitLength;
    }

    /// The byte that holds the first bit.
    public int firstByte() {
        return Math.toIntExact(firstBit / 8);
    }

    /// The byte after the one that holds the last bit; equal to [#firstByte()] for an empty range.
    public int endByte() {
        return bitLength == 0 ? firstByte() : Math.toIntExact((endBit() + 7) / 8);
    }

    /// How many bytes the range touches.
    public int byteLength() {
        return endByte() - firstByte();
    }

    /// Whether the range begins and ends between bytes.
    public boolean wholeBytes() {
        return firstBit % 8 == 0 && bitLength % 8 == 0;
    }

    /// Whether any bit of byte `index` is in the range.
    public boolean touchesByte(int index) {
        return index >= firstByte() && index < endByte();
    }

    /// Whether all of `other` lies within this range.
    public boolean contains(BitRange other) {
        return other.firstBit >= firstBit && other.endBit() <= endBit();
    }

    /// The same range, `count` bytes further on.
    public BitRange shiftedBy(int count) {
        return new BitRange(firstBit + count * 8L, bitLength);
    }

    /// As words: "bytes 38–41", "byte 47, bits 6–7".
    @Override
    public String toString() {
        if (bitLength == 0) {
            return "no bytes at " + firstByte();
        }
        if (wholeBytes()) {
            return span("byte", firstByte(), endByte() - 1);
        }
        String bytes = span("byte", firstByte(), endByte() - 1);
        long base = firstByte() * 8L;
        return bytes + ", " + span("bit", firstBit - base, endBit() - 1 - base);
    }

    private static String span(String unit, long first, long last) {
        return first == last ? unit + " " + first : unit + "s " + first + "–" + last;
    }
}
