package dev.osiscope.property;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// Checks a property with many seeds, the same ones each time. A failure names its seed;
/// `-Dosiscope.seed=N` checks with that one only.
public final class Property {

    private static final String SEED = "osiscope.seed";

    private Property() {}

    /// What is to hold for the values that a source of chance leads to.
    @FunctionalInterface
    public interface Check {
        void with(RandomGenerator random) throws Exception;
    }

    /// Checks with so many seeds, from 0 up.
    public static void holds(int seeds, Check check) {
        Long only = Long.getLong(SEED);
        LongStream chosen = only == null ? LongStream.range(0, seeds) : LongStream.of(only);
        chosen.forEach(seed -> holdsWith(seed, check));
    }

    private static void holdsWith(long seed, Check check) {
        try {
            check.with(new SplittableRandom(seed));
        } catch (Exception | AssertionError | StackOverflowError failure) {
            throw new AssertionError("with -D" + SEED + "=" + seed + ": " + failure, failure);
        }
    }
}
