package dev.osiscope.capture.packet;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.linux.LinkAddress;
import dev.osiscope.linux.Poll;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SocketFilter;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/// One packet socket (packet(7)) with its ring. Used by one thread at a time.
final class PacketSocket implements AutoCloseable {

    private final Socket socket;
    private final PacketRing ring;
    private final Poll poll = new Poll();

    /// Opens a socket that receives nothing until [#bind(int)].
    ///
    /// @param program    what says of each frame how many bytes of it are kept, as [SocketFilter] takes it
    /// @param bufferSize how many bytes the ring has, if the kernel has them
    PacketSocket(byte[] program, int bufferSize) throws SystemCallException {
        socket = Socket.open(Socket.PACKET, Socket.RAW);
        try {
            SocketFilter.attach(socket, program);
            ring = new PacketRing(socket, bufferSize);
        } catch (SystemCallException failure) {
            socket.close();
            throw failure;
        }
    }

    /// Asks the kernel not to queue frames that leave; a kernel before Linux 4.20 queues them all the same.
    void ignoreOutgoing() {
        try {
            socket.set(SocketOption.PACKET_LEVEL, SocketOption.IGNORE_OUTGOING, 1);
        } catch (SystemCallException unknown) {
            return;
        }
    }

    /// Starts to receive the frames of one interface.
    void bind(int interfaceIndex) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            socket.bind(LinkAddress.of(scratch, LinkAddress.EVERY_PROTOCOL, interfaceIndex).segment());
        }
        throwPending("bind");
    }

    private void throwPending(String call) throws SystemCallException {
        int pending = socket.takePendingError();
        if (pending != 0) {
            throw new SystemCallException(call, pending);
        }
    }

    /// The kind of the interface that the socket is bound to: an ARPHRD number of linux/if_arp.h.
    int hardwareType() throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            LinkAddress address = LinkAddress.empty(scratch);
            socket.name(address.segment());
            return address.hardwareType();
        }
    }

    /// Hands over frames that wait to be read.
    ///
    /// @return how many; 0 where none does
    int receive(Consumer<ReceivedFrame> taker) {
        return ring.take(taker);
    }

    /// Waits until frames wait to be read, or `wakeUp` ends the wait.
    ///
    /// @throws SystemCallException where the socket has an error to report
    void awaitReadable(WakeUp wakeUp) throws SystemCallException {
        poll.clear();
        int place = poll.add(socket.number(), Poll.READABLE);
        poll.add(wakeUp.descriptor(), Poll.READABLE);
        poll.await(-1);
        if ((poll.result(place) & Poll.BROKEN) != 0) {
            throwPending("poll");
        }
    }

    /// How many frames the kernel dropped since this was last asked, 0 to 2^32-1:
    /// `struct tpacket_stats { unsigned int tp_packets; unsigned int tp_drops; }`.
    long takeDropped() throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment counts = scratch.allocate(JAVA_INT, 2);
            socket.get(SocketOption.PACKET_LEVEL, SocketOption.STATISTICS, counts);
            return Integer.toUnsignedLong(counts.getAtIndex(JAVA_INT, 1));
        }
    }

    /// From now on nothing more is queued; what is queued already can still be read.
    void refuseFurther() throws SystemCallException {
        SocketFilter.attach(socket, SocketFilter.keeping(0));
    }

    @Override
    public void close() {
        ring.close();
        socket.close();
        poll.close();
    }
}
