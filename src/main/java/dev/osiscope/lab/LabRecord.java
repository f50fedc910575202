package dev.osiscope.lab;

import dev.osiscope.lab.wire.FrameView;
import dev.osiscope.lab.wire.FrameViews;
import dev.osiscope.lab.wire.WireEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// All that has happened in a lab, in the order in which it was told. May be used by any thread.
public final class LabRecord {

    /// Something that happened: on the wire or on a host.
    public sealed interface Entry {

        /// When, nanoseconds since 1970-01-01T00:00:00Z.
        long nanos();
    }

    /// On the wire.
    public record OnWire(WireEvent event) implements Entry {

        @Override
        public long nanos() {
            return event.nanos();
        }
    }

    /// On a host.
    public record OnHost(HostReport report) implements Entry {

        @Override
        public long nanos() {
            return report.nanos();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final FrameViews views = new FrameViews();

    /// Takes what happened next.
    synchronized void add(Entry entry) {
        entries.add(entry);
        if (entry instanceof OnWire(WireEvent event)) {
            views.on(event);
        }
        notifyAll();
    }

    /// How many entries there are.
    public synchronized int size() {
        return entries.size();
    }

    /// A copy of the entries from `from` on.
    public synchronized List<Entry> from(int from) {
        return List.copyOf(entries.subList(Math.min(from, entries.size()), entries.size()));
    }

    /// What became of every frame so far.
    public synchronized List<FrameView> frames() {
        return views.all();
    }

    /// Waits for an entry.
    ///
    /// @param from     the first that counts
    /// @param patience how long at most
    /// @return its number; nothing where none came in time, or the thread was interrupted
    public synchronized Optional<Integer> await(int from, Predicate<Entry> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        int next = from;
        while (true) {
            for (; next < entries.size(); next++) {
                if (wanted.test(entries.get(next))) {
                    return Optional.of(next);
                }
            }
            long left = end - System.nanoTime();
            if (left <= 0 || !pause(left)) {
                return Optional.empty();
            }
        }
    }

    private boolean pause(long nanos) {
        try {
            wait(Math.max(1, nanos / 1_000_000));
            return true;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
