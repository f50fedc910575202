package dev.osiscope.session;

/// Work that is done in the background whenever somebody asks for it, on a thread of its own: asked for while it is
/// being done, it is done once more, so that no word of something new is lost. The thread waits a moment for the next
/// request before it ends: a live capture asks hundreds of times a second.
///
/// All methods may be called from any thread.
final class RepeatedWork {

    private static final long LINGERING_MILLIS = 500;

    private final String name;
    private final Runnable work;
    private Thread thread;
    private boolean wanted;
    private boolean working;
    private boolean closed;

    /// @param name what the thread is called
    RepeatedWork(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /// Has the work done once more, from a moment after this call on.
    synchronized void request() {
        if (closed) {
            return;
        }
        wanted = true;
        if (thread == null) {
            thread = Thread.ofPlatform().name(name).daemon().start(this::run);
        }
        notifyAll();
    }

    private void run() {
        try {
            while (hasRequest()) {
                work.run();
            }
        } finally {
            end();
        }
    }

    private synchronized boolean hasRequest() {
        working = false;
        notifyAll();
        if (!wanted && !closed) {
            linger();
        }
        working = wanted && !closed;
        wanted = false;
        if (!working) {
            // Whoever asks from now on needs another thread.
            thread = null;
        }
        return working;
    }

    private void linger() {
        try {
            wait(LINGERING_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Also where a defect of the program ended the work: nobody waits for ever.
    private synchronized void end() {
        if (thread == Thread.currentThread()) {
            thread = null;
            working = false;
            wanted = false;
        }
        notifyAll();
    }

    /// Whether it is done now, or about to be.
    synchronized boolean working() {
        return wanted || working;
    }

    /// Waits until all that was asked for is done, also where the waiting thread is interrupted: it stays interrupted.
    synchronized void awaitRest() {
        boolean interrupted = false;
        while (working()) {
            try {
                wait();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes no more requests, and waits until the thread has ended.
    void close() {
        Thread ending;
        synchronized (this) {
            closed = true;
            wanted = false;
            ending = thread;
            notifyAll();
        }
        Threads.join(ending);
    }
}
