package dev.osiscope.hub;

import java.util.ArrayDeque;
import java.util.Deque;

/// What waits for one subscriber, the oldest first. Neighbours are one range, so that they are one write later.
final class RangeQueue {

    private final Deque<Range> ranges = new ArrayDeque<>();
    private final int longest;
    private int bytes;

    /// @param longest the longest range, in bytes: what is dropped at once where the subscriber is too slow
    RangeQueue(int longest) {
        this.longest = longest;
    }

    void add(Chunk chunk, int from, int to) {
        bytes += to - from;
        Range last = ranges.peekLast();
        if (last == null || !last.extend(chunk, from, to, longest)) {
            ranges.addLast(new Range(chunk, from, to));
        }
    }

    /// The oldest range, which leaves the queue; not for an empty queue.
    Range take() {
        Range first = ranges.removeFirst();
        bytes -= first.length();
        return first;
    }

    /// The number of the oldest range's chunk; not for an empty queue.
    long oldestChunk() {
        return ranges.getFirst().chunkNumber();
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /// How many ranges wait.
    int size() {
        return ranges.size();
    }

    /// How many bytes wait.
    int bytes() {
        return bytes;
    }

    void clear() {
        while (!ranges.isEmpty()) {
            take().drop();
        }
    }
}
