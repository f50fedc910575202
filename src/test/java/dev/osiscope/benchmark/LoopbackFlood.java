package dev.osiscope.benchmark;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A bounded load on Linux's loopback interface: datagrams of a hundred bytes at an even rate, thirty at a system call
/// (sendmmsg(2)), to a socket that nobody reads. A process of its own; prints how many it sent.
final class LoopbackFlood {

    private static final SystemCall CONNECT = SystemCall.of("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall SENDMMSG =
            SystemCall.of("sendmmsg", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final int AT_ONCE = 32;
    private static final int PAYLOAD = 100;
    /// `struct mmsghdr { struct msghdr msg_hdr; unsigned int msg_len; }`.
    private static final int MESSAGE_SIZE = 64;
    private static final int MESSAGE_VECTORS = 16;
    private static final int MESSAGE_VECTOR_COUNT = 24;
    private static final int INTERNET_ADDRESS_SIZE = 16;
    private static final long PAUSE_NANOS = 50_000;

    private LoopbackFlood() {}

    /// @param arguments port, datagrams a second, seconds
    public static void main(String[] arguments) throws IOException, SystemCallException {
        int port = Integer.parseInt(arguments[0]);
        long rate = Long.parseLong(arguments[1]);
        long nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[2]));
        try (DatagramSocket receiver = new DatagramSocket(port, InetAddress.getLoopbackAddress());
                Socket sender = Socket.open(Socket.INTERNET, Socket.DATAGRAM); Arena arena = Arena.ofConfined()) {
            receiver.setReceiveBufferSize(1);
            CONNECT.invoke(sender.number(), address(arena, port), INTERNET_ADDRESS_SIZE);
            System.out.println(send(sender, messages(arena), rate, nanos));
        }
    }

    private static long send(Socket sender, MemorySegment messages, long rate, long nanos) throws SystemCallException {
        long sent = 0;
        long start = System.nanoTime();
        long elapsed = 0;
        while (elapsed < nanos) {
            if (sent + AT_ONCE <= rate * elapsed / TimeUnit.SECONDS.toNanos(1)) {
                sent += SENDMMSG.invoke(sender.number(), messages, AT_ONCE, 0);
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            elapsed = System.nanoTime() - start;
        }
        return sent;
    }

    private static MemorySegment address(Arena arena, int port) {
        MemorySegment address = arena.allocate(INTERNET_ADDRESS_SIZE, Long.BYTES);
        address.asByteBuffer().order(ByteOrder.nativeOrder()).putShort(0, (short) Socket.INTERNET);
        address.asByteBuffer().putShort(2, (short) port).putInt(4, 0x7f000001);
        return address;
    }

    private static MemorySegment messages(Arena arena) {
        MemorySegment vector = arena.allocate(ADDRESS.byteSize() + JAVA_LONG.byteSize(), Long.BYTES);
        vector.set(ADDRESS, 0, arena.allocate(PAYLOAD));
        vector.set(JAVA_LONG, ADDRESS.byteSize(), PAYLOAD);
        MemorySegment messages = arena.allocate((long) AT_ONCE * MESSAGE_SIZE, Long.BYTES);
        for (int index = 0; index < AT_ONCE; index++) {
            messages.set(ADDRESS, (long) index * MESSAGE_SIZE + MESSAGE_VECTORS, vector);
            messages.set(JAVA_LONG, (long) index * MESSAGE_SIZE + MESSAGE_VECTOR_COUNT, 1);
        }
        return messages;
    }
}
