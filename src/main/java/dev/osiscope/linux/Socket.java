package dev.osiscope.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The calls that a socket of every family has: socket(2), bind(2), getsockname(2), getsockopt(2). Used by one thread at a
/// time. Programs that this process starts don't inherit it.
///
/// @param descriptor its descriptor
public record Socket(Descriptor descriptor) implements AutoCloseable {

    /// AF_INET.
    public static final int INTERNET = 2;
    /// AF_PACKET.
    public static final int PACKET = 17;
    /// SOCK_STREAM.
    public static final int STREAM = 1;
    /// SOCK_DGRAM.
    public static final int DATAGRAM = 2;
    /// SOCK_RAW.
    public static final int RAW = 3;
    /// SOL_SOCKET: the level of the options of every socket.
    public static final int LEVEL = 1;

    private static final int CLOSE_ON_EXEC = 0x80000;
    /// SO_ERROR: the error that waits to be told; reading it clears it.
    private static final int PENDING_ERROR = 4;

    private static final SystemCall SOCKET = SystemCall.of("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final SystemCall BIND = SystemCall.of("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall GETSOCKNAME = SystemCall.of("getsockname", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final SystemCall GETSOCKOPT =
            SystemCall.of("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final SystemCall SETSOCKOPT =
            SystemCall.of("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall IF_NAMETOINDEX = SystemCall.of("if_nametoindex", JAVA_INT, ADDRESS);

    /// A new one.
    ///
    /// @param family [#INTERNET] or [#PACKET]
    /// @param type   [#STREAM], [#DATAGRAM] or [#RAW]
    public static Socket open(int family, int type) throws SystemCallException {
        return open(family, type, 0);
    }

    /// A new one of a family with several protocols.
    static Socket open(int family, int type, int protocol) throws SystemCallException {
        return new Socket(new Descriptor((int) SOCKET.invoke(family, type | CLOSE_ON_EXEC, protocol)));
    }

    /// The kernel's number of the network interface called `name`.
    public static int interfaceIndex(String name) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            int index = (int) IF_NAMETOINDEX.invoke(scratch.allocateFrom(name));
            if (index == 0) {
                throw new SystemCallException("if_nametoindex", ErrorNumber.NO_SUCH_DEVICE);
            }
            return index;
        }
    }

    /// The kernel's number of its descriptor.
    public int number() {
        return descriptor.number();
    }

    /// Gives it an address of its family.
    public void bind(MemorySegment address) throws SystemCallException {
        BIND.invoke(number(), address, (int) address.byteSize());
    }

    /// Its own address.
    ///
    /// @param room where the kernel writes it
    public void name(MemorySegment room) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            GETSOCKNAME.invoke(number(), room, scratch.allocateFrom(JAVA_INT, (int) room.byteSize()));
        }
    }

    /// Sets an option that is a number.
    public void set(int level, int option, int value) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            set(level, option, scratch.allocateFrom(JAVA_INT, value));
        }
    }

    /// Sets an option that is a structure.
    public void set(int level, int option, MemorySegment value) throws SystemCallException {
        SETSOCKOPT.invoke(number(), level, option, value, (int) value.byteSize());
    }

    /// Reads an option.
    ///
    /// @param room where the kernel writes it
    public void get(int level, int option, MemorySegment room) throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            GETSOCKOPT.invoke(number(), level, option, room, scratch.allocateFrom(JAVA_INT, (int) room.byteSize()));
        }
    }

    /// The error that waits to be told, 0 where there is none; it is told once.
    public int takePendingError() throws SystemCallException {
        try (Arena scratch = Arena.ofConfined()) {
            MemorySegment error = scratch.allocate(JAVA_INT);
            get(LEVEL, PENDING_ERROR, error);
            return error.get(JAVA_INT, 0);
        }
    }

    @Override
    public void close() {
        descriptor.close();
    }
}
