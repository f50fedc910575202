package dev.osiscope.lab;

import dev.osiscope.lab.wire.FrameView;
import dev.osiscope.lab.wire.FrameViews;
import dev.osiscope.lab.wire.WireEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What has happened in a lab, in the order in which it was told: the newest 131,072 entries, fewer where their frames have
/// more than 64 MiB together. Each entry keeps its number, from 0 on, when older ones are forgotten. May be used by any
/// thread.
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

    /// Some of what has happened.
    ///
    /// @param entries in order
    /// @param next    the number of the entry that will follow
    public record Part(List<Entry> entries, long next) {

        /// Takes a copy of the entries.
        public Part {
            entries = List.copyOf(entries);
        }
    }

    private final NewestEntries entries = new NewestEntries();
    private final FrameViews views = new FrameViews();

    /// Takes what happened next.
    synchronized void add(Entry entry) {
        entries.add(entry);
        if (entry instanceof OnWire(WireEvent event)) {
            views.on(event);
        }
        notifyAll();
    }

    /// How many entries there have been.
    public synchronized long size() {
        return entries.next();
    }

    /// How many of them are forgotten: the oldest.
    public synchronized long forgotten() {
        return entries.first();
    }

    /// The entries from the number `from` on, as far as they are kept.
    public synchronized Part from(long from) {
        return new Part(entries.from(from), entries.next());
    }

    /// What became of every frame so far.
    public synchronized List<FrameView> frames() {
        return views.all();
    }

    /// Waits for an entry.
    ///
    /// @param from     the number of the first that counts
    /// @param patience how long at most
    /// @return its number; nothing where none came in time, or the thread was interrupted
    public synchronized Optional<Long> await(long from, Predicate<Entry> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long next = from;
        while (true) {
            for (next = Math.max(next, entries.first()); next < entries.next(); next++) {
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
