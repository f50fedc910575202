package breach.timeline;

/// A thread where the caller decides on it.
public final class StartsAThread {

    private StartsAThread() {
    }

    /// Breaks it.
    public static void run(Runnable work) {
        Thread.ofVirtual().start(work);
    }
}
