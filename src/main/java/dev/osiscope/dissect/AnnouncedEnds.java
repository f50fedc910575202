package dev.osiscope.dissect;

import dev.osiscope.wire.network.IpAddress;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The ends at which FTP servers wait for a data connection that has not come yet. There is a limit to their number;
/// beyond it, the one that waits longest is forgotten.
final class AnnouncedEnds {

    private static final int MOST = 1 << 12;

    private final SequencedSet<Announced> waiting = new LinkedHashSet<>();

    /// Who waits for whom.
    private record Announced(EndPair.End waits, IpAddress caller) {}

    /// Notes that an end waits for a connection from an address.
    void announce(EndPair.End waits, IpAddress caller) {
        waiting.add(new Announced(waits, caller.alone()));
        if (waiting.size() > MOST) {
            waiting.removeFirst();
        }
    }

    /// Whether this is a connection that was waited for; it is waited for no longer.
    boolean takes(EndPair pair) {
        return waiting.remove(new Announced(pair.first(), pair.second().address()))
                || waiting.remove(new Announced(pair.second(), pair.first().address()));
    }
}
