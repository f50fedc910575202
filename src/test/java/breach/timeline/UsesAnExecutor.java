package breach.timeline;

import java.util.concurrent.ExecutorService;

/// A thread where the caller decides on it.
public final class UsesAnExecutor {

    private UsesAnExecutor() {
    }

    /// Breaks it.
    public static void run(ExecutorService workers) {
        workers.close();
    }
}
