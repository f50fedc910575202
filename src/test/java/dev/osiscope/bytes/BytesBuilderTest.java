package dev.osiscope.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BytesBuilderTest {

    @Test
    void bitsStandWhereTheirRangeSays() {
        Bytes built = new BytesBuilder(3)
                .put(BitRange.ofBits(0, 4, 12), 0xabc)
                .put(BitRange.ofBits(0, 0, 4), 5)
                .put(2, Bytes.ofHex("ff"))
                .build();

        assertEquals(Bytes.ofHex("5abcff"), built);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(20);
        for (int round = 0; round < 2000; round++) {
            BitRange range = new BitRange(random.nextInt(64), 1 + random.nextInt(48));
            long value = random.nextLong() & (1L << range.bitLength()) - 1;

            Bytes built = new BytesBuilder(16).put(range, value).build();

            assertEquals(value, built.unsigned(range), () -> "range " + range);
            assertEquals(Long.bitCount(value),
                    IntStream.range(0, built.length()).map(built::u8).map(Integer::bitCount).sum());
        }
    }

    @Test
    void aValueThatNeedsMoreBitsIsRefused() {
        BytesBuilder builder = new BytesBuilder(1);

        assertThrows(IllegalArgumentException.class, () -> builder.put(BitRange.ofBits(0, 0, 3), 8));
        assertThrows(IllegalArgumentException.class, () -> builder.put(BitRange.ofBytes(0, 1), -1));
        assertThrows(IndexOutOfBoundsException.class, () -> builder.put(BitRange.ofBytes(1, 1), 1));
    }

    @Test
    void whatWasBuiltStaysAsItIs() {
        BytesBuilder builder = new BytesBuilder(1);
        Bytes before = builder.build();

        builder.put(BitRange.ofBytes(0, 1), 255);

        assertEquals(Bytes.ofHex("00"), before);
    }
}
