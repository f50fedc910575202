package dev.osiscope.capture.packet;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/// Carries frames from a [PacketSocket] to a sink until it is stopped or the socket fails; then closes
/// the socket. Runs on one thread; [#stop()] and [#counters()] may be called from any.
final class PacketReader implements Runnable {

    private static final int MOST_BEFORE_COUNT = 1024;
    private static final long NOT_STOPPED = Long.MAX_VALUE;

    private final String interfaceName;
    private final PacketSocket socket;
    private final WakeUp wakeUp;
    private final HardwareType type;
    private final FrameSink sink;
    private volatile long stoppedAtNanos = NOT_STOPPED;
    private volatile FrameCounters counters = FrameCounters.NONE;
    private long received;

    PacketReader(String interfaceName, PacketSocket socket, WakeUp wakeUp, HardwareType type, FrameSink sink) {
        this.interfaceName = interfaceName;
        this.socket = socket;
        this.wakeUp = wakeUp;
        this.type = type;
        this.sink = Objects.requireNonNull(sink);
    }

    /// Frames delivered and dropped so far.
    FrameCounters counters() {
        return counters;
    }

    /// Asks the reader to end once it has delivered what was seen before this call.
    void stop() {
        stoppedAtNanos = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
        wakeUp.wake();
    }

    @Override
    public void run() {
        try (socket; wakeUp) {
            boolean last;
            do {
                last = stoppedAtNanos != NOT_STOPPED;
                boolean more = deliverWaiting();
                count();
                if (!more && !last) {
                    socket.awaitReadable(wakeUp);
                }
                last &= !more;
            } while (!last);
        } catch (SystemCallException failure) {
            sink.failed(Failures.explain(interfaceName, failure));
        }
    }

    /// Delivers frames that wait to be read; returns whether there may be more.
    private boolean deliverWaiting() throws SystemCallException {
        for (int count = 0; count < MOST_BEFORE_COUNT; count++) {
            Optional<ReceivedFrame> next = socket.receive();
            if (next.isEmpty() || next.get().timeNanos() > stoppedAtNanos) {
                return false;
            }
            deliver(next.get());
        }
        return true;
    }

    /// On the loopback interface the frame that leaves comes back a moment later: one of the two is enough.
    private void deliver(ReceivedFrame frame) {
        if (type == HardwareType.LOOPBACK && frame.outgoing()) {
            return;
        }
        received++;
        sink.accept(new Frame(frame.timeNanos(), LinkType.ETHERNET, frame.originalLength(), frame.bytes(),
                Provenance.CAPTURED));
    }

    private void count() throws SystemCallException {
        counters = new FrameCounters(received, counters.dropped() + socket.takeDropped());
    }
}
