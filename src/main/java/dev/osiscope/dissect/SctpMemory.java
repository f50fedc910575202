package dev.osiscope.dissect;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is remembered of associations of SCTP. There is a limit to their number and to the bytes that they keep; beyond
/// it, those that had no packet for the longest time are forgotten.
final class SctpMemory {

    private static final int ASSOCIATIONS = 1 << 12;
    private static final long BYTES = 16L << 20;
    private static final float LOAD = 0.75f;

    private final Map<EndPair, Association> associations = new LinkedHashMap<>(16, LOAD, true);
    private Association latest;
    private long kept;

    private static final class Association {

        private final SctpEnd first = new SctpEnd();
        private final SctpEnd second = new SctpEnd();
        private int counted;

        private int count() {
            int before = counted;
            counted = first.kept() + second.kept();
            return counted - before;
        }
    }

    /// What the sender of a packet has sent before.
    SctpEnd sender(EndPair ends) {
        kept += latest == null ? 0 : latest.count();
        latest = associations.computeIfAbsent(ends, _ -> new Association());
        Iterator<Association> eldest = associations.values().iterator();
        while (associations.size() > ASSOCIATIONS || kept > BYTES && associations.size() > 1) {
            kept -= eldest.next().counted;
            eldest.remove();
        }
        return ends.fromFirst() ? latest.first : latest.second;
    }

    /// Forgets an association, because another one begins between its ends.
    void forget(EndPair ends) {
        Association gone = associations.remove(ends);
        kept -= gone == null ? 0 : gone.counted;
        latest = gone == latest ? null : latest;
    }
}
