package breach.layers;

import breach.timeline.OtherHalf;

/// Imports `timeline`, which imports this.
public final class HalfOfACircle {

    private HalfOfACircle() {
    }

    /// Breaks it.
    public static Class<?> other() {
        return OtherHalf.class;
    }
}
