package dev.osiscope.capture.libpcap;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.ReadingSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Carries frames from a [PcapHandle] to a sink until it is stopped or libpcap fails; then closes the
/// handle. Runs on one thread; [#stop()] and [#counters()] may be called from any.
final class PcapReader implements ReadingSource.Reader {

    /// So many at once that a way into native code costs nothing, so few that counts are fresh.
    private static final int MOST_AT_ONCE = 4096;
    private static final long NOT_STOPPED = Long.MAX_VALUE;
    /// How long the kernel may take to hand over what it has gathered, and how often it is looked for meanwhile.
    private static final long LAST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long LAST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long BETWEEN_COUNTS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PcapHandle handle;
    private final FrameSink sink;
    private final FrameUpcall delivery;
    private volatile long stoppedAtNanos = NOT_STOPPED;
    private boolean later;
    private final AtomicLong received = new AtomicLong();
    private final Object closing = new Object();
    private boolean closed;
    private volatile PcapHandle.Dropped dropped = PcapHandle.Dropped.NONE;
    private long countedAtNanos = System.nanoTime();

    PcapReader(PcapHandle handle, FrameSink sink) {
        this.handle = handle;
        this.sink = Objects.requireNonNull(sink);
        delivery = handle.delivery(this::deliver);
    }

    @Override
    public FrameCounters counters() {
        count(false);
        return new FrameCounters(received.get(), dropped.byKernel(), dropped.byInterface(), 0);
    }

    @Override
    public void stop() {
        stoppedAtNanos = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
        synchronized (closing) {
            if (!closed) {
                handle.interrupt();
            }
        }
    }

    @Override
    public void run() {
        try {
            while (stoppedAtNanos == NOT_STOPPED) {
                if (handle.deliver(delivery, MOST_AT_ONCE) < MOST_AT_ONCE) {
                    sink.caughtUp();
                }
                count(true);
            }
            deliverTheRest();
        } catch (FrameSourceException failure) {
            // An interface that vanishes takes nothing away that the kernel has gathered by then.
            deliverTheRest();
            sink.failed(failure);
        } catch (RuntimeException defect) {
            sink.failed(FrameSourceException.ofDefect(defect));
        } finally {
            close();
            sink.caughtUp();
        }
    }

    private void deliverTheRest() {
        handle.stopWaiting();
        long until = System.nanoTime() + LAST_WAIT_NANOS;
        while (!later && System.nanoTime() - until < 0) {
            if (!deliversMore()) {
                LockSupport.parkNanos(LAST_LOOK_NANOS);
            }
        }
    }

    /// Of an interface that is gone libpcap says so whenever it finds nothing to hand over.
    private boolean deliversMore() {
        try {
            return handle.deliver(delivery, MOST_AT_ONCE) > 0;
        } catch (FrameSourceException nothingMore) {
            return false;
        }
    }

    private void deliver(Frame frame) {
        if (frame.timeNanos() > stoppedAtNanos) {
            later = true;
            return;
        }
        received.lazySet(received.get() + 1);
        sink.accept(frame);
    }

    private void count(boolean onlyIfDue) {
        long now = System.nanoTime();
        if (onlyIfDue && now - countedAtNanos < BETWEEN_COUNTS_NANOS) {
            return;
        }
        synchronized (closing) {
            if (!closed) {
                countedAtNanos = now;
                dropped = handle.dropped();
            }
        }
    }

    private void close() {
        synchronized (closing) {
            dropped = handle.dropped();
            closed = true;
            handle.close();
        }
    }
}
