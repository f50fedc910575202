package breach.conversation.tcp;

/// A clock where time is a parameter.
public final class ReadsTheNanoClock {

    private ReadsTheNanoClock() {
    }

    /// Breaks it.
    public static long now() {
        return System.nanoTime();
    }
}
