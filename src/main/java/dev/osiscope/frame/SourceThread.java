package dev.osiscope.frame;

/// The thread on which a live source reads its frames.
public final class SourceThread {

    private final Thread thread;

    private SourceThread(Thread thread) {
        this.thread = thread;
    }

    /// Starts a daemon thread that runs `reader`.
    public static SourceThread start(String name, Runnable reader) {
        return new SourceThread(Thread.ofPlatform().name(name).daemon().start(reader));
    }

    /// Waits until the reader has ended, whoever interrupts meanwhile; at once where the reader itself calls.
    public void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
