package dev.osiscope.lab;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.SourceThread;
import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.wire.Carrier;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.lab.wire.Port;
import dev.osiscope.lab.wire.WireObserver;
import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.Poll;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// The one thread that drives the wire: it waits for frames in all cables, hands them to the [LabWire], and puts what
/// that delivers into the cables of the receivers.
final class WireThread implements AutoCloseable {

    /// Of one cable, so many frames are taken before it is the next one's turn.
    private static final int FRAMES_AT_ONCE = 64;
    /// The largest frame of a device whose MTU is as large as an IPv4 packet can be.
    private static final int LARGEST_FRAME = 65_535 + 18;

    private final List<Descriptor> cables = new ArrayList<>();
    /// Those of the hosts, in the order of their cables, then those of the guests.
    private final List<Port> ports = new ArrayList<>();
    private final List<Guest> guests;
    private final LabWire wire;
    private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
    private final WakeUp wakeUp;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment arriving = arena.allocate(LARGEST_FRAME);
    private final MemorySegment leaving = arena.allocate(LARGEST_FRAME);
    private volatile boolean ending;
    private SourceThread thread;

    /// @param hosts    whose cables meet here, all of them ready
    /// @param guests   who else is plugged in
    /// @param observer is told what happens, on the wire's thread
    WireThread(List<LabHost> hosts, List<Guest> guests, WireObserver observer) throws SystemCallException {
        wire = new LabWire((Carrier) this::deliver, observer, Set.of());
        for (LabHost host : hosts) {
            ports.add(wire.plug(host.name()));
            cables.add(host.cable());
        }
        this.guests = List.copyOf(guests);
        guests.forEach(guest -> ports.add(wire.plug(guest.name())));
        wakeUp = new WakeUp();
    }

    void start() {
        thread = SourceThread.start("osiscope-wire", this::run);
    }

    /// Does something with the wire, on its thread.
    ///
    /// @return what `wish` returned
    <T> CompletableFuture<T> ask(Function<LabWire, T> wish) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        wishes.add(() -> {
            try {
                answer.complete(wish.apply(wire));
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        wakeUp.wake();
        if (ending) {
            answer.completeExceptionally(new RejectedExecutionException("the wire has ended"));
        }
        return answer;
    }

    private void run() {
        try (Poll poll = new Poll()) {
            while (!ending) {
                poll.clear();
                poll.add(wakeUp.descriptor(), Poll.READABLE);
                cables.forEach(cable -> poll.add(cable.number(), Poll.READABLE));
                poll.await(patience());
                if (poll.result(0) != 0) {
                    grant();
                }
                wire.advance(WallClock.nanos());
                for (int index = 0; index < cables.size(); index++) {
                    if (poll.result(index + 1) != 0) {
                        take(index);
                    }
                }
            }
        } catch (SystemCallException failure) {
            // poll(2) fails only where the lab is broken beyond repair: nothing is carried any more.
            throw new IllegalStateException("the wire ended", failure);
        }
    }

    private void grant() {
        wakeUp.reset();
        Runnable wish = wishes.poll();
        while (wish != null) {
            wish.run();
            wish = wishes.poll();
        }
    }

    /// Milliseconds until something is due on the wire; negative for nothing.
    private int patience() {
        OptionalLong due = wire.nextDue();
        if (due.isEmpty()) {
            return -1;
        }
        long nanos = Math.max(0, due.getAsLong() - WallClock.nanos());
        return (int) Math.min(Integer.MAX_VALUE, (nanos + TimeUnit.MILLISECONDS.toNanos(1) - 1) / TimeUnit.MILLISECONDS.toNanos(1));
    }

    private void take(int index) {
        Descriptor cable = cables.get(index);
        for (int count = 0; count < FRAMES_AT_ONCE; count++) {
            long length = cable.read(arriving);
            if (length <= 0) {
                return;
            }
            Bytes frame = Bytes.wrap(arriving.asSlice(0, length).toArray(JAVA_BYTE));
            wire.arrive(ports.get(index), frame, WallClock.nanos());
        }
    }

    private boolean deliver(Port to, Bytes frame) {
        if (to.number() >= cables.size()) {
            Guest guest = guests.get(to.number() - cables.size());
            // The wire is within a call of its own: the answer comes after it.
            guest.arrived(frame).forEach(answer -> wishes.add(() -> wire.arrive(to, answer, WallClock.nanos())));
            wakeUp.wake();
            return true;
        }
        int length = Math.min(frame.length(), LARGEST_FRAME);
        MemorySegment.copy(frame.toArray(), 0, leaving, JAVA_BYTE, 0, length);
        return cables.get(to.number()).write(leaving.asSlice(0, length)) == length;
    }

    @Override
    public void close() {
        ending = true;
        wakeUp.wake();
        if (thread != null) {
            thread.awaitEnd();
        }
        wakeUp.close();
        arena.close();
    }
}
