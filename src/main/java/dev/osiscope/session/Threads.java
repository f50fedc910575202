package dev.osiscope.session;

/// Waiting for a thread of a session.
final class Threads {

    private Threads() {}

    /// Waits until `thread` has ended, also where the waiting one is interrupted: it stays interrupted.
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread != null && thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
