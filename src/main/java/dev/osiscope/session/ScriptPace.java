package dev.osiscope.session;

/// How fast a script is done: all of it, or a line whenever somebody wants one. May be used by any thread.
public final class ScriptPace {

    private boolean free;
    private int wanted;
    private boolean waiting;

    private ScriptPace(boolean free) {
        this.free = free;
    }

    /// A line after the other, as fast as they go.
    public static ScriptPace running() {
        return new ScriptPace(true);
    }

    /// No line before one is wanted.
    public static ScriptPace stepping() {
        return new ScriptPace(false);
    }

    /// Lets all lines be done from now on.
    public synchronized void run() {
        free = true;
        notifyAll();
    }

    /// Lets one line be done that waits, or the next one; after it, the others wait.
    public synchronized void step() {
        wanted = free ? 0 : wanted + 1;
        free = false;
        notifyAll();
    }

    /// Whether a line waits until somebody wants it.
    public synchronized boolean waiting() {
        return waiting;
    }

    /// Returns when the next line may be done, or the thread was interrupted.
    synchronized void await() {
        waiting = !free && wanted == 0;
        try {
            while (!free && wanted == 0) {
                wait();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        wanted = Math.max(0, wanted - 1);
        waiting = false;
    }
}
