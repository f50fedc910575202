package dev.osiscope.capture.packet;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.frame.ReadingSource;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Carries frames from a [PacketSocket] to a sink until it is stopped or the socket fails; then closes
/// the socket. Runs on one thread; [#stop()] and [#counters()] may be called from any.
final class PacketReader implements ReadingSource.Reader {

    /// How long the kernel may take to hand over what it has gathered, and how often it is looked for meanwhile.
    private static final long LAST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long LAST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long BETWEEN_COUNTS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String interfaceName;
    private final PacketSocket socket;
    private final WakeUp wakeUp;
    private final HardwareType type;
    private final FrameSink sink;
    private volatile boolean stopped;
    private final AtomicLong received = new AtomicLong();
    private volatile long dropped;
    private long countedAtNanos = System.nanoTime();

    PacketReader(String interfaceName, PacketSocket socket, WakeUp wakeUp, HardwareType type, FrameSink sink) {
        this.interfaceName = interfaceName;
        this.socket = socket;
        this.wakeUp = wakeUp;
        this.type = type;
        this.sink = Objects.requireNonNull(sink);
    }

    @Override
    public FrameCounters counters() {
        return new FrameCounters(received.get(), dropped);
    }

    @Override
    public void stop() {
        stopped = true;
        wakeUp.wake();
    }

    @Override
    public void run() {
        try (socket; wakeUp) {
            try {
                deliverUntilStopped();
            } finally {
                // An interface that vanishes takes nothing away that the kernel has gathered by then.
                deliverTheRest();
            }
            count();
        } catch (SystemCallException failure) {
            sink.failed(Failures.explain(interfaceName, failure));
        } catch (RuntimeException defect) {
            sink.failed(FrameSourceException.ofDefect(defect));
        } finally {
            sink.caughtUp();
        }
    }

    private void deliverUntilStopped() throws SystemCallException {
        while (!stopped) {
            if (!deliverWaiting()) {
                sink.caughtUp();
                count();
                socket.awaitReadable(wakeUp);
            }
        }
        socket.refuseFurther();
    }

    /// The newest frames are in a block that the kernel has not handed over yet.
    private void deliverTheRest() throws SystemCallException {
        long until = System.nanoTime() + LAST_WAIT_NANOS;
        while (System.nanoTime() - until < 0) {
            if (!deliverWaiting()) {
                LockSupport.parkNanos(LAST_LOOK_NANOS);
            }
        }
    }

    /// Delivers the frames of a block; returns whether there was one.
    private boolean deliverWaiting() throws SystemCallException {
        boolean some = socket.receive(this::deliver) > 0;
        if (System.nanoTime() - countedAtNanos > BETWEEN_COUNTS_NANOS) {
            count();
        }
        return some;
    }

    private void count() throws SystemCallException {
        countedAtNanos = System.nanoTime();
        dropped += socket.takeDropped();
    }

    /// On the loopback interface the frame that leaves comes back a moment later: one of the two is enough.
    private void deliver(ReceivedFrame frame) {
        if (type == HardwareType.LOOPBACK && frame.outgoing()) {
            return;
        }
        received.lazySet(received.get() + 1);
        sink.accept(new Frame(frame.timeNanos(), LinkType.ETHERNET, frame.originalLength(), frame.bytes(),
                Provenance.CAPTURED));
    }
}
