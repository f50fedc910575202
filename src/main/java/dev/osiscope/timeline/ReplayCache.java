package dev.osiscope.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The steps that were looked at last, so many and no more. May be used by any thread; two that ask for the same steps
/// at once may both make them.
final class ReplayCache {

    private static final int MOST = 6;

    private final Map<Integer, ReplayedSteps> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /// The steps from a checkpoint on, at least `size` of them.
    ReplayedSteps get(int checkpoint, int size, Supplier<ReplayedSteps> made) {
        ReplayedSteps known = find(checkpoint);
        if (known != null && known.size() >= size) {
            return known;
        }
        ReplayedSteps fresh = made.get();
        keep(checkpoint, fresh);
        return fresh;
    }

    /// Whether at least `size` steps from a checkpoint on are kept.
    boolean has(int checkpoint, int size) {
        ReplayedSteps known = find(checkpoint);
        return known != null && known.size() >= size;
    }

    private synchronized ReplayedSteps find(int checkpoint) {
        return kept.get(checkpoint);
    }

    private synchronized void keep(int checkpoint, ReplayedSteps steps) {
        kept.put(checkpoint, steps);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
