package dev.osiscope.dissect;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The ends that wait for another, of which they may not know the port: for one of FTP's data connections, for an answer
/// of TFTP. There is a limit to their number;
/// beyond it, the one that waits longest is forgotten.
final class AnnouncedEnds {

    /// The port of a caller who may have any.
    static final int ANY_PORT = 0;

    private static final int MOST = 1 << 12;

    private final SequencedSet<Announced> waiting = new LinkedHashSet<>();

    /// Who waits for whom.
    private record Announced(EndPair.End waits, EndPair.End caller) {}

    /// Notes that an end waits for a connection from another.
    ///
    /// @param caller its port may be [#ANY_PORT]
    void announce(EndPair.End waits, EndPair.End caller) {
        waiting.add(new Announced(waits, caller));
        if (waiting.size() > MOST) {
            waiting.removeFirst();
        }
    }

    /// Whether this is a connection that was waited for; it is waited for no longer.
    boolean takes(EndPair pair) {
        return !waiting.isEmpty() && (takes(pair.first(), pair.second()) || takes(pair.second(), pair.first()));
    }

    private boolean takes(EndPair.End waits, EndPair.End caller) {
        return waiting.remove(new Announced(waits, caller))
                || waiting.remove(new Announced(waits, new EndPair.End(caller.address(), ANY_PORT)));
    }
}
