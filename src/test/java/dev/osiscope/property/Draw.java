package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Values drawn at random, with those at the edges more often than chance would have them.
public final class Draw {

    private static final int ONE_IN = 8;

    private Draw() {}

    /// A number of so many bits, 1 to 62: none of them, all of them, or any.
    public static long bits(RandomGenerator random, int count) {
        long all = (1L << count) - 1;
        return switch (random.nextInt(ONE_IN)) {
            case 0 -> 0;
            case 1 -> all;
            default -> random.nextLong() & all;
        };
    }

    /// As [#bits], for at most 31 of them.
    public static int number(RandomGenerator random, int count) {
        return Math.toIntExact(bits(random, count));
    }

    /// So many bytes: all zero, all one, or any.
    public static Bytes bytes(RandomGenerator random, int length) {
        byte[] array = new byte[length];
        switch (random.nextInt(ONE_IN)) {
            case 0 -> { }
            case 1 -> Arrays.fill(array, (byte) -1);
            default -> random.nextBytes(array);
        }
        return Bytes.wrap(array);
    }

    /// Up to `most` bytes, often few.
    public static Bytes upTo(RandomGenerator random, int most) {
        return bytes(random, random.nextInt(1 + (random.nextBoolean() ? most : most / ONE_IN)));
    }

    /// One of them.
    public static <T> T oneOf(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Up to `most` of what `one` draws.
    public static <T> List<T> several(RandomGenerator random, int most, Function<RandomGenerator, T> one) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(_ -> one.apply(random)).toList();
    }
}
