package dev.osiscope.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What work in the background takes so that others have the processors: where somebody asked for it, and for so long, unless
/// somebody needs the work. All methods may be called from any thread.
final class Rest {

    private long until = System.nanoTime();
    private boolean over;

    /// From now on, for so long; any rest before is replaced.
    synchronized void ask(Duration time) {
        until = System.nanoTime() + time.toNanos();
        notifyAll();
    }

    /// No rest is taken any more.
    synchronized void end() {
        over = true;
        notifyAll();
    }

    /// Returns when it is over; at once where none was asked for.
    synchronized void take() {
        long left = until - System.nanoTime();
        while (!over && left > 0) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
            left = until - System.nanoTime();
        }
    }
}
