package dev.osiscope.capture.packet;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Carries frames from a [PacketSocket] to a sink until it is stopped or the socket fails; then closes
/// the socket. Runs on one thread; [#stop()] and [#counters()] may be called from any.
final class PacketReader implements Runnable {

    private static final int MOST_BEFORE_COUNT = 1024;

    private final String interfaceName;
    private final PacketSocket socket;
    private final WakeUp wakeUp;
    private final HardwareType type;
    private final FrameSink sink;
    private volatile boolean stopped;
    private final AtomicLong received = new AtomicLong();
    private volatile long dropped;

    PacketReader(String interfaceName, PacketSocket socket, WakeUp wakeUp, HardwareType type, FrameSink sink) {
        this.interfaceName = interfaceName;
        this.socket = socket;
        this.wakeUp = wakeUp;
        this.type = type;
        this.sink = Objects.requireNonNull(sink);
    }

    /// Frames delivered and dropped so far.
    FrameCounters counters() {
        return new FrameCounters(received.get(), dropped);
    }

    /// Asks the reader to end once it has delivered what was seen before this call.
    void stop() {
        stopped = true;
        wakeUp.wake();
    }

    @Override
    public void run() {
        try (socket; wakeUp) {
            while (!stopped) {
                if (!deliverWaiting()) {
                    sink.caughtUp();
                    socket.awaitReadable(wakeUp);
                }
            }
            socket.refuseFurther();
            boolean more;
            do {
                more = deliverWaiting();
            } while (more);
        } catch (SystemCallException failure) {
            sink.failed(Failures.explain(interfaceName, failure));
        } finally {
            sink.caughtUp();
        }
    }

    /// Delivers frames that wait to be read; returns whether there may be more.
    private boolean deliverWaiting() throws SystemCallException {
        Optional<ReceivedFrame> next = socket.receive();
        for (int count = 1; next.isPresent() && count < MOST_BEFORE_COUNT; count++) {
            deliver(next.get());
            next = socket.receive();
        }
        next.ifPresent(this::deliver);
        dropped += socket.takeDropped();
        return next.isPresent();
    }

    /// On the loopback interface the frame that leaves comes back a moment later: one of the two is enough.
    private void deliver(ReceivedFrame frame) {
        if (type == HardwareType.LOOPBACK && frame.outgoing()) {
            return;
        }
        received.incrementAndGet();
        sink.accept(new Frame(frame.timeNanos(), LinkType.ETHERNET, frame.originalLength(), frame.bytes(),
                Provenance.CAPTURED));
    }
}
