package dev.osiscope.dissect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which protocol was recognised between two ends. There is a limit to their number; beyond it, those that were not
/// asked for the longest time are forgotten.
final class UdpMemory {

    private static final int CONVERSATIONS = 1 << 14;
    private static final float LOAD = 0.75f;

    private final Map<EndPair, LayerDissector> known = new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<EndPair, LayerDissector> eldest) {
            return size() > CONVERSATIONS;
        }
    };

    /// Who takes apart what these two ends send each other.
    Optional<LayerDissector> of(EndPair ends) {
        return Optional.ofNullable(known.get(ends));
    }

    /// From now on `dissector` does.
    void put(EndPair ends, LayerDissector dissector) {
        known.put(ends, dissector);
    }
}
