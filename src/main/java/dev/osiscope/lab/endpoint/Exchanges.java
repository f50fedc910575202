package dev.osiscope.lab.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest segments that were exchanged, as many as [#MOST], each with its number from 0 on. Used by one thread at
/// a time.
final class Exchanges {

    static final int MOST = 4_096;

    private final Deque<Exchanged> kept = new ArrayDeque<>();
    private long count;

    void add(Exchanged next) {
        kept.add(next);
        count++;
        if (kept.size() > MOST) {
            kept.remove();
        }
    }

    /// How many there have been.
    long count() {
        return count;
    }

    /// Those from the number `from` on that are kept.
    List<Exchanged> from(long from) {
        return kept.stream().skip(Math.max(0, from - (count - kept.size()))).toList();
    }
}
