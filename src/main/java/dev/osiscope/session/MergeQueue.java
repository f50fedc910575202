package dev.osiscope.session;

import dev.osiscope.hub.WallClock;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Merges what comes from several threads into one order of time, and works it off on one owner thread.
///
/// A segment reaches the queue some time after the socket call that caused it was reported, or before: so
/// everything waits for a short window, in which what happened earlier may still come in. What comes later
/// than that is taken as it comes. Things of the same time keep the order in which they came.
final class MergeQueue {

    /// How long a thing waits for earlier ones. A packet socket delivers within 1 ms as a rule.
    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final BlockingQueue<Arrival> inbox = new LinkedBlockingQueue<>();
    private final PriorityQueue<Arrival> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Arrival::time).thenComparingLong(Arrival::order));
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Runnable afterBatch;
    private final Consumer<RuntimeException> failures;
    private volatile boolean closing;
    private long order;

    /// @param name       the owner thread's name
    /// @param afterBatch called on the owner thread whenever something was worked off
    /// @param failures   takes what was thrown while something was worked off; called on the owner thread
    MergeQueue(String name, Runnable afterBatch, Consumer<RuntimeException> failures) {
        this.afterBatch = afterBatch;
        this.failures = failures;
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /// Adds what happened at `time`: `work` is done on the owner thread.
    void add(long time, Runnable work) {
        inbox.add(new Arrival(time, 0, System.nanoTime(), work));
    }

    /// Adds what happens now.
    void addNow(Runnable work) {
        add(WallClock.nanos(), work);
    }

    /// Works off what is here and ends the owner thread.
    CompletableFuture<Void> close() {
        closing = true;
        inbox.add(new Arrival(Long.MAX_VALUE, 0, System.nanoTime(), () -> { }));
        return closed;
    }

    private void run() {
        try {
            while (!closing || !inbox.isEmpty()) {
                receive();
                workOff(System.nanoTime() - WINDOW_NANOS);
            }
            workOff(Long.MAX_VALUE);
            closed.complete(null);
        } catch (InterruptedException | RuntimeException failure) {
            closed.completeExceptionally(failure);
        }
    }

    private void receive() throws InterruptedException {
        Arrival first = waiting.isEmpty() ? inbox.take() : inbox.poll(patience(), TimeUnit.NANOSECONDS);
        for (Arrival arrival = first; arrival != null; arrival = inbox.poll()) {
            waiting.add(new Arrival(arrival.time, order++, arrival.arrived, arrival.work));
        }
    }

    private long patience() {
        return Math.max(0, waiting.element().arrived + WINDOW_NANOS - System.nanoTime());
    }

    private void workOff(long arrivedBefore) {
        boolean worked = false;
        while (!waiting.isEmpty() && waiting.element().arrived <= arrivedBefore) {
            runSafely(waiting.remove().work);
            worked = true;
        }
        if (worked) {
            afterBatch.run();
        }
    }

    /// One thing that fails must not take the others with it.
    private void runSafely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            failures.accept(failure);
        }
    }

    /// Something to work off.
    ///
    /// @param time    when it happened, nanoseconds since 1970-01-01T00:00:00Z
    /// @param order   the order in which it came
    /// @param arrived when it came, by the monotonic clock
    /// @param work    what to do
    private record Arrival(long time, long order, long arrived, Runnable work) {}
}
