package dev.osiscope.capture.libpcap;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/// Carries frames from a [PcapHandle] to a sink until it is stopped or libpcap fails; then closes the
/// handle. Runs on one thread; [#stop()] and [#counters()] may be called from any.
final class PcapReader implements Runnable {

    private static final int MOST_BEFORE_COUNT = 1024;
    private static final long NOT_STOPPED = Long.MAX_VALUE;

    private final PcapHandle handle;
    private final FrameSink sink;
    private final Object closing = new Object();
    private boolean closed;
    private volatile long stoppedAtNanos = NOT_STOPPED;
    private volatile FrameCounters counters = FrameCounters.NONE;
    private long received;

    PcapReader(PcapHandle handle, FrameSink sink) {
        this.handle = handle;
        this.sink = Objects.requireNonNull(sink);
    }

    /// Frames delivered and dropped so far.
    FrameCounters counters() {
        return counters;
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
                step();
            }
            handle.stopWaiting();
            while (step() != PcapHandle.Next.NOTHING) {
                Thread.onSpinWait();
            }
        } catch (FrameSourceException failure) {
            sink.failed(failure);
        } finally {
            close();
        }
    }

    /// Waits for a frame and delivers it. A frame seen after [#stop()] counts as nothing.
    private PcapHandle.Next step() throws FrameSourceException {
        PcapHandle.Next next = handle.next();
        if (next == PcapHandle.Next.FRAME) {
            Frame frame = handle.frame();
            if (frame.timeNanos() > stoppedAtNanos) {
                next = PcapHandle.Next.NOTHING;
            } else {
                received++;
                sink.accept(frame);
            }
        }
        if (next != PcapHandle.Next.FRAME || received % MOST_BEFORE_COUNT == 0) {
            counters = new FrameCounters(received, handle.dropped());
        }
        return next;
    }

    private void close() {
        synchronized (closing) {
            closed = true;
            handle.close();
        }
    }
}
