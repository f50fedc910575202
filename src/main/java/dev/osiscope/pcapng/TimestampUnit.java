package dev.osiscope.pcapng;

import java.nio.ByteOrder;
import java.util.List;

/// What the time stamps of an interface count (draft-ietf-opsawg-pcapng section 4.2, if_tsresol and
/// if_tsoffset): units of 10^-n or 2^-n seconds, and seconds that are added to all of them.
///
/// @param resolution    the value of if_tsresol, 0 to 255: n in the lower seven bits, and in the highest
///                      whether the base is 2
/// @param offsetSeconds the value of if_tsoffset
public record TimestampUnit(int resolution, long offsetSeconds) {

    /// Microseconds since 1970-01-01T00:00:00Z: what counts where an interface says nothing.
    public static final TimestampUnit MICROSECONDS = new TimestampUnit(6, 0);

    private static final int BASE_TWO = 0x80;
    private static final int EXPONENT = 0x7f;
    private static final int NANO_EXPONENT = 9;
    private static final int LARGEST_POWER_OF_TEN = 19;
    private static final long NANOS = 1_000_000_000;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    /// Checks that the resolution is a byte.
    public TimestampUnit {
        if (resolution < 0 || resolution > (BASE_TWO | EXPONENT)) {
            throw new IllegalArgumentException("resolution " + resolution);
        }
    }

    /// What the options of an interface say; an option of the wrong length says nothing.
    public static TimestampUnit of(List<Option> options, ByteOrder order) {
        int resolution = MICROSECONDS.resolution;
        long offset = 0;
        for (Option option : options) {
            if (option.code() == InterfaceDescription.TIMESTAMP_RESOLUTION && option.value().length() == 1) {
                resolution = option.value().u8(0);
            } else if (option.code() == InterfaceDescription.TIMESTAMP_OFFSET && option.value().length() == 8) {
                long bigEndian = option.value().u32(0) << Integer.SIZE | option.value().u32(4);
                offset = order == ByteOrder.BIG_ENDIAN ? bigEndian : Long.reverseBytes(bigEndian);
            }
        }
        return new TimestampUnit(resolution, offset);
    }

    /// A time stamp in nanoseconds since 1970-01-01T00:00:00Z, rounded down. A time outside of the years 1677
    /// to 2262 becomes the nearest inside.
    ///
    /// @param timestamp 64 bits unsigned
    public long nanos(long timestamp) {
        int exponent = resolution & EXPONENT;
        return (resolution & BASE_TWO) == 0 ? decimal(timestamp, exponent) : binary(timestamp, exponent);
    }

    private long decimal(long timestamp, int exponent) {
        if (exponent <= NANO_EXPONENT) {
            long perUnit = powerOfTen(NANO_EXPONENT - exponent);
            long product = timestamp * perUnit;
            // A multiplication, not a division: that is a call in what the first compiler makes.
            if (offsetSeconds == 0 && product >= 0 && Math.unsignedMultiplyHigh(timestamp, perUnit) == 0) {
                return product;
            }
            long perSecond = powerOfTen(exponent);
            return sum(Long.divideUnsigned(timestamp, perSecond),
                    Long.remainderUnsigned(timestamp, perSecond) * powerOfTen(NANO_EXPONENT - exponent));
        }
        int surplus = exponent - NANO_EXPONENT;
        long nanos = surplus > LARGEST_POWER_OF_TEN ? 0 : Long.divideUnsigned(timestamp, powerOfTen(surplus));
        return sum(Long.divideUnsigned(nanos, NANOS), Long.remainderUnsigned(nanos, NANOS));
    }

    private long binary(long timestamp, int exponent) {
        if (exponent == 0) {
            return sum(timestamp, 0);
        }
        if (exponent >= Long.SIZE) {
            return sum(0, Math.unsignedMultiplyHigh(timestamp, NANOS) >>> exponent - Long.SIZE);
        }
        long rest = timestamp & (1L << exponent) - 1;
        long high = Math.unsignedMultiplyHigh(rest, NANOS);
        return sum(timestamp >>> exponent, high << Long.SIZE - exponent | rest * NANOS >>> exponent);
    }

    /// @param seconds 64 bits unsigned
    /// @param nanos   less than a second
    private long sum(long seconds, long nanos) {
        try {
            long whole = Math.addExact(seconds < 0 ? Long.MAX_VALUE : seconds, offsetSeconds);
            return Math.addExact(Math.multiplyExact(whole, NANOS), nanos);
        } catch (ArithmeticException beyond) {
            return seconds >= 0 && seconds < -offsetSeconds ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static long powerOfTen(int exponent) {
        return POWERS_OF_TEN[exponent];
    }

    private static long[] powersOfTen() {
        long[] powers = new long[LARGEST_POWER_OF_TEN + 1];
        powers[0] = 1;
        for (int exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = powers[exponent - 1] * 10;
        }
        return powers;
    }
}
