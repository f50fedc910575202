package dev.osiscope.sockets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares each look at the table with the one before: which sockets came, changed and went, and since when they have been
/// there. Time is a parameter. Used by one thread at a time.
public final class SocketWatch {

    private Map<LocalSocket.Key, Seen> seen = Map.of();
    private boolean first = true;

    /// A socket that was seen.
    ///
    /// @param socket how it was at the last look
    /// @param since  when it was seen first
    /// @param born   whether it was not there at the look before that
    private record Seen(LocalSocket socket, Instant since, boolean born) {}

    /// What is new since the look before.
    ///
    /// @param kind   whether it came, changed its state or its program, or went
    /// @param socket how it is now; of one that went, how it was
    /// @param age    how old it is
    public record Change(Kind kind, LocalSocket socket, SocketAge age) {}

    /// What happened to a socket.
    public enum Kind {
        /// It is there now.
        CAME,
        /// Its state or its program is another one.
        CHANGED,
        /// It is no longer there.
        WENT
    }

    /// Takes the next look.
    ///
    /// @return what is new, in the list's order, what went last; at the first look everything came
    public List<Change> take(SocketList list, Instant now) {
        Map<LocalSocket.Key, Seen> next = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (LocalSocket socket : list.sockets()) {
            Seen before = seen.get(socket.key());
            if (next.containsKey(socket.key())) {
                continue;
            }
            Seen seenNow = before == null
                    ? new Seen(socket, now, !first)
                    : new Seen(socket, before.since, before.born);
            next.put(socket.key(), seenNow);
            if (before == null || !sameAs(before.socket, socket)) {
                changes.add(new Change(before == null ? Kind.CAME : Kind.CHANGED, socket, age(seenNow, now)));
            }
        }
        seen.forEach((key, gone) -> {
            if (!next.containsKey(key)) {
                changes.add(new Change(Kind.WENT, gone.socket, age(gone, now)));
            }
        });
        seen = next;
        first = false;
        return changes;
    }

    private static boolean sameAs(LocalSocket before, LocalSocket now) {
        return before.state().equals(now.state())
                && before.owner().known().map(LocalProcess::pid).equals(now.owner().known().map(LocalProcess::pid));
    }

    /// How old a socket of the last look is at `now`.
    public SocketAge age(LocalSocket socket, Instant now) {
        return age(seen.getOrDefault(socket.key(), new Seen(socket, now, false)), now);
    }

    private static SocketAge age(Seen known, Instant now) {
        Duration least = positive(Duration.between(known.since, now));
        return new SocketAge(least, known.born
                ? Optional.of(least)
                : known.socket.owner().known().flatMap(LocalProcess::started)
                        .map(started -> positive(Duration.between(started, now)))
                        .filter(most -> most.compareTo(least) >= 0));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
