package breach.frame;

/// Breaks nothing itself: others refer to it.
public final class Innocent {

    private Innocent() {
    }

    /// A name.
    public static String name() {
        return "frame";
    }
}
