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
    public record Change(Kind kind, LocalSocket socket) {}

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
            next.put(socket.key(), before == null
                    ? new Seen(socket, now, !first)
                    : new Seen(socket, before.since, before.born));
            if (before == null) {
                changes.add(new Change(Kind.CAME, socket));
            } else if (!sameAs(before.socket, socket)) {
                changes.add(new Change(Kind.CHANGED, socket));
            }
        }
        seen.forEach((key, gone) -> {
            if (!next.containsKey(key)) {
                changes.add(new Change(Kind.WENT, gone.socket));
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

    /// How old the socket is at `now`, by all looks so far.
    public SocketAge age(LocalSocket socket, Instant now) {
        Seen known = seen.get(socket.key());
        Duration least = known == null ? Duration.ZERO : positive(Duration.between(known.since, now));
        if (known != null && known.born) {
            return new SocketAge(least, Optional.of(least));
        }
        return new SocketAge(least, socket.owner().known().flatMap(LocalProcess::started)
                .map(started -> positive(Duration.between(started, now)))
                .filter(most -> most.compareTo(least) >= 0));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
