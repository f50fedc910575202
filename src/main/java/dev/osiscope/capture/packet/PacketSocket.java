package dev.osiscope.capture.packet;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.WakeUp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The system calls on one packet socket (packet(7)), one method each. Used by one thread at a time.
final class PacketSocket implements AutoCloseable {

    /// ETH_P_ALL: frames of every protocol.
    private static final int EVERY_PROTOCOL = 3;
    /// SOCK_RAW | SOCK_CLOEXEC: frames with their link-layer header, not inherited by child processes.
    private static final int RAW_CLOSE_ON_EXEC = 3 | 0x80000;
    /// MSG_TRUNC | MSG_DONTWAIT: the result is the length on the wire, and the call never waits.
    private static final int REAL_LENGTH_DO_NOT_WAIT = 0x20 | 0x40;
    /// POLLIN, and where the fields of `struct pollfd { int fd; short events; short revents; }` stand.
    private static final short READABLE = 1;
    private static final long POLL_SIZE = 8;
    private static final long POLL_EVENTS = 4;

    private static final SystemCall IF_NAMETOINDEX = SystemCall.of("if_nametoindex", JAVA_INT, ADDRESS);
    private static final SystemCall SOCKET = SystemCall.of("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final SystemCall BIND = SystemCall.of("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall GETSOCKNAME =
            SystemCall.of("getsockname", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final SystemCall GETSOCKOPT =
            SystemCall.of("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final SystemCall SETSOCKOPT =
            SystemCall.of("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall POLL = SystemCall.of("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final SystemCall RECVMSG = SystemCall.of("recvmsg", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall CLOSE = SystemCall.of("close", JAVA_INT, JAVA_INT);

    private final int descriptor;
    private final Arena arena = Arena.ofShared();
    private final ReceiveMessage message;
    private final MemorySegment polled = arena.allocate(2 * POLL_SIZE, Integer.BYTES);

    /// Opens a socket that receives nothing until [#bind(int)], so that its options can be set before.
    ///
    /// @param snapLength the most bytes kept of a frame
    PacketSocket(int snapLength) throws SystemCallException {
        descriptor = (int) SOCKET.invoke(LinkAddress.FAMILY, RAW_CLOSE_ON_EXEC, 0);
        message = new ReceiveMessage(arena, snapLength);
    }

    /// The kernel's number of the interface called `name`.
    static int interfaceIndex(String name) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            int index = (int) IF_NAMETOINDEX.invoke(scratch.allocateFrom(name));
            if (index == 0) {
                throw new SystemCallException("if_nametoindex", ErrorNumber.NO_SUCH_DEVICE);
            }
            return index;
        }
    }

    /// Asks the kernel for room for `count` bytes of frames that wait to be read; it may give less.
    void setReceiveBuffer(int count) throws SystemCallException {
        if (!trySetOption(SocketOption.SOCKET_LEVEL, SocketOption.RECEIVE_BUFFER_FORCED, count)) {
            setOption(SocketOption.SOCKET_LEVEL, SocketOption.RECEIVE_BUFFER, count);
        }
    }

    /// Asks the kernel to say of each frame when it saw it.
    void enableTimestamps() throws SystemCallException {
        setOption(SocketOption.SOCKET_LEVEL, SocketOption.TIMESTAMP_NANOS, 1);
    }

    /// Asks the kernel not to queue frames that leave; a kernel before Linux 4.20 queues them all the same.
    void ignoreOutgoing() {
        trySetOption(SocketOption.PACKET_LEVEL, SocketOption.IGNORE_OUTGOING, 1);
    }

    /// Starts to receive the frames of one interface.
    void bind(int interfaceIndex) throws SystemCallException {
        LinkAddress address = LinkAddress.of(arena, EVERY_PROTOCOL, interfaceIndex);
        BIND.invoke(descriptor, address.segment(), (int) address.segment().byteSize());
        int pending = takeOption(SocketOption.SOCKET_LEVEL, SocketOption.PENDING_ERROR, 0);
        if (pending != 0) {
            throw new SystemCallException("bind", pending);
        }
    }

    /// The kind of the interface that the socket is bound to: an ARPHRD number of linux/if_arp.h.
    int hardwareType() throws SystemCallException {
        LinkAddress address = LinkAddress.empty(arena);
        MemorySegment length = arena.allocateFrom(JAVA_INT, (int) address.segment().byteSize());
        GETSOCKNAME.invoke(descriptor, address.segment(), length);
        return address.hardwareType();
    }

    /// The next frame that waits to be read; nothing where none does.
    Optional<ReceivedFrame> receive() throws SystemCallException {
        long result = RECVMSG.attempt(descriptor, message.header(), REAL_LENGTH_DO_NOT_WAIT);
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
        watch(0, descriptor);
        watch(1, wakeUp.descriptor());
        long result = POLL.attempt(polled, 2L, -1);
        if (result < 0 && result != -ErrorNumber.INTERRUPTED) {
            throw POLL.failure(result);
        }
    }

    private void watch(int index, int watched) {
        polled.set(JAVA_INT, index * POLL_SIZE, watched);
        polled.set(JAVA_SHORT, index * POLL_SIZE + POLL_EVENTS, READABLE);
    }

    /// How many frames the kernel dropped since this was last asked, 0 to 2^32-1:
    /// `struct tpacket_stats { unsigned int tp_packets; unsigned int tp_drops; }`.
    long takeDropped() throws SystemCallException {
        return Integer.toUnsignedLong(takeOption(SocketOption.PACKET_LEVEL, SocketOption.STATISTICS, 1));
    }

    /// Reads an option that is an array of up to two ints; both those read here are cleared by it.
    private int takeOption(int level, int option, int index) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment value = scratch.allocate(JAVA_INT, 2);
            MemorySegment length = scratch.allocateFrom(JAVA_INT, (int) value.byteSize());
            GETSOCKOPT.invoke(descriptor, level, option, value, length);
            return value.getAtIndex(JAVA_INT, index);
        }
    }

    /// From now on nothing more is queued; what is queued already can still be read.
    void refuseFurther() throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment program = SocketFilter.refusingAll(scratch);
            SETSOCKOPT.invoke(descriptor, SocketOption.SOCKET_LEVEL, SocketOption.ATTACH_FILTER,
                    program, (int) program.byteSize());
        }
    }

    private boolean trySetOption(int level, int option, int value) {
        try {
            setOption(level, option, value);
            return true;
        } catch (SystemCallException refused) {
            return false;
        }
    }

    private void setOption(int level, int option, int value) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            SETSOCKOPT.invoke(descriptor, level, option, scratch.allocateFrom(JAVA_INT, value), Integer.BYTES);
        }
    }

    @Override
    public void close() {
        CLOSE.attempt(descriptor);
        arena.close();
    }
}
