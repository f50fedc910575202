package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimestampUnitTest {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger EARLIEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LATEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Test
    void usualUnits() {
        assertEquals(1_700_000_000_123_456_000L, TimestampUnit.MICROSECONDS.nanos(1_700_000_000_123_456L));
        assertEquals(1_700_000_000_123_456_789L, new TimestampUnit(9, 0).nanos(1_700_000_000_123_456_789L));
        assertEquals(1_500_000_000L, new TimestampUnit(0x81, 0).nanos(3));
        assertEquals(-1_000_000_000L, new TimestampUnit(0, -3).nanos(2));
    }

    @Test
    void everyUnitGivesWhatExactArithmeticGives() {
        Random random = new Random(1);
        for (int resolution = 0; resolution < 256; resolution++) {
            for (int round = 0; round < 200; round++) {
                long timestamp = random.nextLong() >>> random.nextInt(64);
                long offset = round % 2 == 0 ? 0 : random.nextLong() >> random.nextInt(64);
                assertEquals(exact(resolution, offset, timestamp),
                        BigInteger.valueOf(new TimestampUnit(resolution, offset).nanos(timestamp)),
                        "resolution " + resolution + ", offset " + offset + ", " + Long.toUnsignedString(timestamp));
            }
        }
    }

    private static BigInteger exact(int resolution, long offset, long timestamp) {
        BigInteger unit = BigInteger.valueOf(resolution < 128 ? 10 : 2).pow(resolution & 0x7f);
        BigInteger units = new BigInteger(Long.toUnsignedString(timestamp));
        BigInteger nanos = units.multiply(NANOS).divide(unit).add(BigInteger.valueOf(offset).multiply(NANOS));
        return nanos.max(EARLIEST).min(LATEST);
    }
}
