package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The tests end each queue by closing it: that works off what is here in the order of time, without a wait.
@Timeout(20)
class MergeQueueTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private Runnable note(String what) {
        return () -> done.add(what);
    }

    /// Adds all of `additions` while the owner thread is held, so that all are within one window.
    private void together(MergeQueue queue, Runnable additions) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch added = new CountDownLatch(1);
        queue.add(Long.MIN_VALUE, () -> {
            held.countDown();
            try {
                added.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        held.await();
        additions.run();
        added.countDown();
        queue.close().join();
    }

    @Test
    void whatHappenedEarlierIsWorkedOffEarlier() throws InterruptedException {
        MergeQueue queue = new MergeQueue("test", () -> { }, MergeQueueTest::unexpected);

        together(queue, () -> {
            queue.add(30, note("third"));
            queue.add(10, note("first"));
            queue.add(20, note("second"));
        });

        assertEquals(List.of("first", "second", "third"), done);
    }

    @Test
    void whatHappenedAtTheSameTimeKeepsTheOrderInWhichItCame() throws InterruptedException {
        MergeQueue queue = new MergeQueue("test", () -> { }, MergeQueueTest::unexpected);
        List<String> expected = IntStream.range(0, 100).mapToObj(String::valueOf).toList();

        together(queue, () -> expected.forEach(number -> queue.add(7, note(number))));

        assertEquals(expected, done);
    }

    @Test
    void whatHappensNowComesAfterWhatHappenedBefore() throws InterruptedException {
        MergeQueue queue = new MergeQueue("test", () -> { }, MergeQueueTest::unexpected);

        together(queue, () -> {
            queue.addNow(note("last"));
            queue.add(10, note("first"));
            queue.add(20, note("second"));
        });

        assertEquals(List.of("first", "second", "last"), done);
    }

    @Test
    void whatComesTooLateIsTakenAsItComes() throws InterruptedException {
        Semaphore worked = new Semaphore(0);
        MergeQueue queue = new MergeQueue("test", worked::release, MergeQueueTest::unexpected);
        queue.add(20, note("in time"));
        worked.acquire();
        queue.add(10, note("late"));
        queue.close().join();

        assertEquals(List.of("in time", "late"), done);
    }

    @Test
    void closingWorksOffAllThatManyThreadsAdded() throws InterruptedException {
        MergeQueue queue = new MergeQueue("test", () -> { }, MergeQueueTest::unexpected);
        List<Thread> threads = IntStream.range(0, 4).mapToObj(number -> Thread.ofPlatform().start(() -> {
            for (int count = 0; count < 500; count++) {
                queue.add(count, note(number + " " + count));
            }
        })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        queue.close().join();

        assertEquals(2000, done.size());
        assertEquals(2000, List.copyOf(done).stream().distinct().count());
    }

    @Test
    void oneThreadOfItsOwnWorksAndThenSaysSo() {
        List<Thread> owners = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger batches = new AtomicInteger();
        MergeQueue queue = new MergeQueue("test", () -> {
            batches.incrementAndGet();
            owners.add(Thread.currentThread());
        }, MergeQueueTest::unexpected);
        queue.add(1, () -> owners.add(Thread.currentThread()));
        queue.close().join();

        assertNotSame(Thread.currentThread(), owners.getFirst());
        assertEquals("test", owners.getFirst().getName());
        owners.forEach(owner -> assertSame(owners.getFirst(), owner));
        assertEquals(owners.size() - 1, batches.get());
    }

    @Test
    void whatFailsIsReportedAndTheRestIsWorkedOff() {
        List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
        MergeQueue queue = new MergeQueue("test", () -> { }, failures::add);
        queue.add(1, () -> {
            throw new IllegalStateException("on purpose");
        });
        queue.add(2, note("after it"));
        queue.close().join();

        assertEquals(List.of("after it"), done);
        assertEquals("on purpose", failures.getFirst().getMessage());
    }

    private static void unexpected(RuntimeException failure) {
        throw new AssertionError(failure);
    }
}
