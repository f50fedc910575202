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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// Those of the hosts, in the order in which they were plugged in. Changed on this thread only, once it runs.
    private final List<Plugged> hosts = new ArrayList<>();
    private final Map<Port, Descriptor> cables = new HashMap<>();
    private final Map<Port, Guest> guests = new HashMap<>();
    private final LabWire wire;
    private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
    private final WakeUp wakeUp;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment arriving = arena.allocate(LARGEST_FRAME);
    private final MemorySegment leaving = arena.allocate(LARGEST_FRAME);
    private volatile boolean ending;
    private SourceThread thread;

    /// Where a host is plugged in, and its end of the cable.
    private record Plugged(Port port, Descriptor cable) {}

    /// @param hosts    whose cables meet here, all of them ready
    /// @param guests   who else is plugged in
    /// @param observer is told what happens, on the wire's thread
    WireThread(List<LabHost> hosts, List<Guest> guests, WireObserver observer) throws SystemCallException {
        wire = new LabWire((Carrier) this::deliver, observer, Set.of());
        hosts.forEach(this::plugIn);
        guests.forEach(guest -> this.guests.put(wire.plug(guest.name()), guest));
        wakeUp = new WakeUp();
    }

    private void plugIn(LabHost host) {
        Plugged plugged = new Plugged(wire.plug(host.name()), host.cable());
        hosts.add(plugged);
        cables.put(plugged.port, plugged.cable);
    }

    /// Plugs one more host in, which is ready. The answer comes when its frames are carried.
    CompletableFuture<?> plug(LabHost host) {
        return ask(_ -> {
            plugIn(host);
            return host;
        });
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
                hosts.forEach(host -> poll.add(host.cable.number(), Poll.READABLE));
                // Who is plugged in meanwhile was not asked of.
                int asked = hosts.size();
                poll.await(patience());
                if (poll.result(0) != 0) {
                    grant();
                }
                wire.advance(WallClock.nanos());
                for (int index = 0; index < asked; index++) {
                    if (poll.result(index + 1) != 0) {
                        take(hosts.get(index));
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

    private void take(Plugged host) {
        for (int count = 0; count < FRAMES_AT_ONCE; count++) {
            long length = host.cable.read(arriving);
            if (length <= 0) {
                return;
            }
            Bytes frame = Bytes.wrap(arriving.asSlice(0, length).toArray(JAVA_BYTE));
            wire.arrive(host.port, frame, WallClock.nanos());
        }
    }

    private boolean deliver(Port to, Bytes frame) {
        Guest guest = guests.get(to);
        if (guest != null) {
            // The wire is within a call of its own: the answer comes after it.
            guest.arrived(frame).forEach(answer -> wishes.add(() -> wire.arrive(to, answer, WallClock.nanos())));
            wakeUp.wake();
            return true;
        }
        int length = Math.min(frame.length(), LARGEST_FRAME);
        MemorySegment.copy(frame.toArray(), 0, leaving, JAVA_BYTE, 0, length);
        return cables.get(to).write(leaving.asSlice(0, length)) == length;
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
