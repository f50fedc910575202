package dev.osiscope.conversation.tcp;

/// A sequence number: 32 bits that start anew at 0 after 2^32-1. All arithmetic is modulo 2^32, and one
/// number comes before another where the shorter way round leads forward (RFC 9293 section 3.4).
///
/// There is no natural order: of three numbers each may come before the next. So this type is not
/// [Comparable].
///
/// @param value the number as on the wire, 0 to 2^32-1
public record SequenceNumber(long value) {

    private static final long MODULUS = 1L << 32;

    /// Checks that it has no more than 32 bits.
    public SequenceNumber {
        if (value < 0 || value >= MODULUS) {
            throw new IllegalArgumentException("not a number of 32 bits: " + value);
        }
    }

    /// The number `count` places on.
    ///
    /// @param count any number; a negative one leads back
    public SequenceNumber plus(long count) {
        return new SequenceNumber(Math.floorMod(value + Math.floorMod(count, MODULUS), MODULUS));
    }

    /// The number `count` places back.
    ///
    /// @param count any number
    public SequenceNumber minus(long count) {
        return plus(-Math.floorMod(count, MODULUS));
    }

    /// How many places lead forward from `base` to this number, 0 to 2^32-1: the relative number.
    public long since(SequenceNumber base) {
        return Math.floorMod(value - base.value, MODULUS);
    }

    /// How far this number is from `other` by the shorter way: positive where it is ahead, -2^31 to 2^31-1.
    public int distance(SequenceNumber other) {
        return (int) (value - other.value);
    }

    /// Whether this number comes before `other`.
    public boolean isBefore(SequenceNumber other) {
        return distance(other) < 0;
    }

    /// Whether this number comes after `other`.
    public boolean isAfter(SequenceNumber other) {
        return distance(other) > 0;
    }

    /// As digits, without separators.
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
