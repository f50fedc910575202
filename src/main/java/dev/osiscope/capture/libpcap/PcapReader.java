package dev.osiscope.capture.libpcap;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Carries frames from a [PcapHandle] to a sink until it is stopped or libpcap fails; then closes the
/// handle. Runs on one thread; [#stop()] and [#counters()] may be called from any.
final class PcapReader implements Runnable {

    /// Fewer than the ring holds, so that no drop stays uncounted while the reader waits.
    private static final int FRAMES_BETWEEN_COUNTS = 256;
    private static final long NOT_STOPPED = Long.MAX_VALUE;

    private final PcapHandle handle;
    private final FrameSink sink;
    private volatile long stoppedAtNanos = NOT_STOPPED;
    private final AtomicLong received = new AtomicLong();
    private final Object closing = new Object();
    private boolean closed;
    private volatile long dropped;

    PcapReader(PcapHandle handle, FrameSink sink) {
        this.handle = handle;
        this.sink = Objects.requireNonNull(sink);
    }

    /// Frames delivered and dropped so far.
    FrameCounters counters() {
        return new FrameCounters(received.get(), dropped);
    }

    /// Asks the reader to end once it has delivered what was seen before this call.
    void stop() {
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
                deliverNext();
            }
            handle.stopWaiting();
            boolean more;
            do {
                more = deliverNext();
            } while (more);
        } catch (FrameSourceException failure) {
            sink.failed(failure);
        } finally {
            close();
        }
    }

    /// Delivers the next frame; returns false where none came in time, or one seen after [#stop()].
    private boolean deliverNext() throws FrameSourceException {
        Optional<Frame> next = handle.next().filter(frame -> frame.timeNanos() <= stoppedAtNanos);
        next.ifPresent(this::deliver);
        if (next.isEmpty() || received.get() % FRAMES_BETWEEN_COUNTS == 0) {
            dropped = handle.dropped();
        }
        return next.isPresent();
    }

    private void deliver(Frame frame) {
        received.incrementAndGet();
        sink.accept(frame);
    }

    private void close() {
        synchronized (closing) {
            closed = true;
            handle.close();
        }
    }
}
