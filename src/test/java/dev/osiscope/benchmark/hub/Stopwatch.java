package dev.osiscope.benchmark.hub;

import java.util.Arrays;

/// Takes the time of each delivery.
final class Stopwatch implements Crowd.Arrivals {

    private final long first;
    private final long[] sent;
    private final long[] taken;
    private int count;

    /// @param first      the number of the first message that is sent by it
    /// @param messages   how many are sent
    /// @param deliveries how many are expected
    Stopwatch(long first, int messages, int deliveries) {
        this.first = first;
        sent = new long[messages];
        taken = new long[deliveries];
    }

    /// A message is about to be sent.
    ///
    /// @param message counted from 0
    void sent(int message) {
        sent[message] = System.nanoTime();
    }

    @Override
    public void arrived(int subscriber, long from, long to) {
        long now = System.nanoTime();
        for (long message = Math.max(from, first); message < to; message++) {
            taken[count++] = now - sent[(int) (message - first)];
        }
    }

    /// How long the deliveries took, in nanoseconds, the shortest first.
    long[] sorted() {
        long[] sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
