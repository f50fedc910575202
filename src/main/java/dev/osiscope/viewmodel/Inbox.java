package dev.osiscope.viewmodel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/// What the background hands to the window: any thread puts it in, and it is done once a pulse, in its order.
public final class Inbox implements Executor {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /// Does what has come so far. Called on the JavaFX application thread.
    public void workOff() {
        for (int left = waiting.size(); left > 0; left--) {
            waiting.remove().run();
        }
    }
}
