package dev.osiscope.hub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Gives those who have just come their turns. What a newcomer's first bytes lead to (a handshake, a pipeline, code that never
/// ran before) takes much longer than a line of somebody who is there already. So a crowd of newcomers has its turns bit by
/// bit, in the order in which they came, and the others are served in between. Used on the hub's thread only.
final class Newcomers {

    /// So much of the thread's time newcomers may take before the others are served again.
    static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Executor afterOthers;
    private final LongSupplier nanos;
    private final Consumer<Boolean> door;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private long spent;
    private boolean turnComes;

    /// @param afterOthers runs a task on this thread when all others who have something to be read now are served
    /// @param nanos       a clock that goes forward
    /// @param door        is told whether more may be let in: none while some wait, so that no more can wait than were let in
    Newcomers(Executor afterOthers, LongSupplier nanos, Consumer<Boolean> door) {
        this.afterOthers = afterOthers;
        this.nanos = nanos;
        this.door = door;
    }

    /// Serves a newcomer now, or when its turn comes.
    ///
    /// @return whether that was now
    boolean serve(Runnable newcomer) {
        boolean now = waiting.isEmpty() && spent < TURN_NANOS;
        if (now) {
            run(newcomer);
        } else {
            if (waiting.isEmpty()) {
                door.accept(false);
            }
            waiting.add(newcomer);
        }
        if (!turnComes) {
            turnComes = true;
            afterOthers.execute(this::takeTurn);
        }
        return now;
    }

    private void takeTurn() {
        spent = 0;
        while (!waiting.isEmpty() && spent < TURN_NANOS) {
            run(waiting.remove());
            if (waiting.isEmpty()) {
                door.accept(true);
            }
        }
        turnComes = spent > 0;
        if (turnComes) {
            afterOthers.execute(this::takeTurn);
        }
    }

    private void run(Runnable newcomer) {
        long start = nanos.getAsLong();
        newcomer.run();
        spent += nanos.getAsLong() - start;
    }
}
