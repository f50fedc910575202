package dev.osiscope.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The newest snapshot of something that runs on another thread. The owner sets it; any thread may read it or wait
/// for one that it likes.
final class Published<S> {

    private final Object changed = new Object();
    private volatile S newest;

    Published(S first) {
        newest = first;
    }

    S get() {
        return newest;
    }

    void set(S snapshot) {
        synchronized (changed) {
            newest = snapshot;
            changed.notifyAll();
        }
    }

    /// Waits until a snapshot fulfils `condition`.
    ///
    /// @param patience how long at most
    /// @return whether one did
    boolean await(Predicate<S> condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (changed) {
            while (!condition.test(newest)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                try {
                    changed.wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }
}
