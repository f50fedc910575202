package dev.osiscope.dissect;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which protocol was recognised between two ends. There is a limit to their number and to the bytes that are kept of
/// what they said; beyond it, those that were not asked for the longest time are forgotten.
final class UdpMemory {

    private static final int CONVERSATIONS = 1 << 14;
    private static final long BYTES = 64L << 20;
    private static final float LOAD = 0.75f;

    private final Map<EndPair, Known> known = new LinkedHashMap<>(16, LOAD, true);
    private final AnnouncedEnds announced = new AnnouncedEnds();
    private long kept;

    private static final class Known {

        private final LayerDissector dissector;
        private int kept;

        private Known(LayerDissector dissector) {
            this.dissector = dissector;
        }
    }

    /// The ends that wait for an answer from a port that they do not know.
    AnnouncedEnds announced() {
        return announced;
    }

    /// Who takes apart what these two ends send each other; empty where it can't be what they speak.
    Optional<LayerDissector> of(EndPair ends, Span data) {
        return Optional.ofNullable(known.get(ends)).filter(found -> found.dissector.takes(data))
                .map(found -> counted(found));
    }

    /// From now on `dissector` does.
    ///
    /// @return it, counting what it keeps
    LayerDissector put(EndPair ends, LayerDissector dissector) {
        Known begun = new Known(dissector);
        known.put(ends, begun);
        return counted(begun);
    }

    private LayerDissector counted(Known conversation) {
        return (span, context) -> {
            Outcome outcome = conversation.dissector.dissect(span, context);
            int now = conversation.dissector.kept();
            kept += now - conversation.kept;
            conversation.kept = now;
            forget();
            return outcome;
        };
    }

    private void forget() {
        Iterator<Known> eldest = known.values().iterator();
        while (known.size() > CONVERSATIONS || kept > BYTES) {
            kept -= eldest.next().kept;
            eldest.remove();
        }
    }
}
