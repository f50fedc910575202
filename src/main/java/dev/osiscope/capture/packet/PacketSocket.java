package dev.osiscope.capture.packet;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.osiscope.capture.filter.FilterProgram;
import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.LinkAddress;
import dev.osiscope.linux.Poll;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The system calls on one packet socket (packet(7)), one method each. Used by one thread at a time.
final class PacketSocket implements AutoCloseable {

    /// MSG_TRUNC | MSG_DONTWAIT: the result is the length on the wire, and the call never waits.
    private static final int REAL_LENGTH_DO_NOT_WAIT = 0x20 | 0x40;

    private static final SystemCall RECVMSG = SystemCall.of("recvmsg", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);

    private final Socket socket;
    private final Arena arena = Arena.ofShared();
    private final ReceiveMessage message;
    private final Poll poll = new Poll();

    /// Opens a socket that receives nothing until [#bind(int)], so that its options can be set before.
    ///
    /// @param snapLength the most bytes kept of a frame
    PacketSocket(int snapLength) throws SystemCallException {
        socket = Socket.open(Socket.PACKET, Socket.RAW);
        message = new ReceiveMessage(arena, snapLength);
    }

    /// Asks the kernel for room for `count` bytes of frames that wait to be read; it may give less.
    void setReceiveBuffer(int count) throws SystemCallException {
        if (!trySet(Socket.LEVEL, SocketOption.RECEIVE_BUFFER_FORCED, count)) {
            socket.set(Socket.LEVEL, SocketOption.RECEIVE_BUFFER, count);
        }
    }

    /// Asks the kernel to say of each frame when it saw it.
    void enableTimestamps() throws SystemCallException {
        socket.set(Socket.LEVEL, SocketOption.TIMESTAMP_NANOS, 1);
    }

    /// Asks the kernel not to queue frames that leave; a kernel before Linux 4.20 queues them all the same.
    void ignoreOutgoing() {
        trySet(SocketOption.PACKET_LEVEL, SocketOption.IGNORE_OUTGOING, 1);
    }

    /// Starts to receive the frames of one interface.
    void bind(int interfaceIndex) throws SystemCallException {
        socket.bind(LinkAddress.of(arena, LinkAddress.EVERY_PROTOCOL, interfaceIndex).segment());
        int pending = socket.takePendingError();
        if (pending != 0) {
            throw new SystemCallException("bind", pending);
        }
    }

    /// The kind of the interface that the socket is bound to: an ARPHRD number of linux/if_arp.h.
    int hardwareType() throws SystemCallException {
        LinkAddress address = LinkAddress.empty(arena);
        socket.name(address.segment());
        return address.hardwareType();
    }

    /// The next frame that waits to be read; nothing where none does.
    Optional<ReceivedFrame> receive() throws SystemCallException {
        long result = RECVMSG.attempt(socket.number(), message.header(), REAL_LENGTH_DO_NOT_WAIT);
        if (result == -ErrorNumber.NOTHING_NOW || result == -ErrorNumber.INTERRUPTED) {
            return Optional.empty();
        }
        if (result < 0) {
            throw RECVMSG.failure(result);
        }
        return Optional.of(message.read(Math.toIntExact(result)));
    }

    /// Waits until a frame waits to be read, the socket has an error to report, or `wakeUp` ends the wait.
    void awaitReadable(WakeUp wakeUp) throws SystemCallException {
        poll.clear();
        poll.add(socket.number(), Poll.READABLE);
        poll.add(wakeUp.descriptor(), Poll.READABLE);
        poll.await(-1);
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

    /// Lets the kernel queue only what passes.
    void filter(FilterProgram program) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            socket.set(Socket.LEVEL, SocketOption.ATTACH_FILTER, SocketFilter.of(program, scratch));
        }
    }

    /// From now on nothing more is queued; what is queued already can still be read.
    void refuseFurther() throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            socket.set(Socket.LEVEL, SocketOption.ATTACH_FILTER, SocketFilter.refusingAll(scratch));
        }
    }

    private boolean trySet(int level, int option, int value) {
        try {
            socket.set(level, option, value);
            return true;
        } catch (SystemCallException refused) {
            return false;
        }
    }

    @Override
    public void close() {
        socket.close();
        poll.close();
        arena.close();
    }
}
