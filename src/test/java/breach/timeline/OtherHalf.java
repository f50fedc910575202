package breach.timeline;

import breach.layers.HalfOfACircle;

/// Imports `layers`, which imports this.
public final class OtherHalf {

    private OtherHalf() {
    }

    /// Breaks it.
    public static Class<?> other() {
        return HalfOfACircle.class;
    }
}
