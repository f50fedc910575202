package breach.unlisted;

/// A package without a row.
public final class Stray {

    private Stray() {
    }

    /// Breaks it.
    public static String name() {
        return "stray";
    }
}
