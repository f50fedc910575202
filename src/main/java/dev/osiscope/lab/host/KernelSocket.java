package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.Socket;
import dev.osiscope.linux.SystemCall;
import dev.osiscope.linux.SystemCallException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.UnknownHostException;
import java.util.Optional;

/// The system calls on one TCP socket of the kernel, one method each; none of them waits. Used by one thread.
final class KernelSocket implements AutoCloseable {

    /// SOCK_NONBLOCK.
    private static final int NOT_BLOCKING = 0x800;
    private static final int NOT_BLOCKING_CLOSE_ON_EXEC = 0x800 | 0x80000;
    private static final int REUSE_ADDRESS = 2;
    private static final int LINGER = 13;
    private static final int SHUT_WRITE = 1;
    /// MSG_NOSIGNAL: a broken connection is an error number, no signal.
    private static final int NO_SIGNAL = 0x4000;
    /// EINPROGRESS: the SYN is on its way.
    private static final int IN_PROGRESS = 115;
    /// EAGAIN of tcp(7)'s calls.
    private static final int NOTHING_NOW = ErrorNumber.NOTHING_NOW;

    private static final SystemCall LISTEN = SystemCall.of("listen", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final SystemCall ACCEPT =
            SystemCall.of("accept4", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final SystemCall CONNECT = SystemCall.of("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final SystemCall SEND = SystemCall.of("send", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final SystemCall RECV = SystemCall.of("recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final SystemCall SHUTDOWN = SystemCall.of("shutdown", JAVA_INT, JAVA_INT, JAVA_INT);

    private final Socket socket;

    private KernelSocket(Socket socket) {
        this.socket = socket;
    }

    /// A new socket, in state CLOSED.
    static KernelSocket open() throws SystemCallException {
        Socket socket = Socket.open(Socket.INTERNET, Socket.STREAM | NOT_BLOCKING);
        socket.set(Socket.LEVEL, REUSE_ADDRESS, 1);
        return new KernelSocket(socket);
    }

    int descriptor() {
        return socket.number();
    }

    /// Gives it a port of this host.
    void bind(int port) throws SystemCallException, UnknownHostException {
        try (Arena arena = Arena.ofConfined()) {
            socket.bind(SocketAddress4.any(port).encode(arena));
        }
    }

    /// Passive open: state LISTEN.
    void listen(int backlog) throws SystemCallException {
        LISTEN.invoke(socket.number(), backlog);
    }

    /// A connection that waits to be accepted, with its other end; none where none waits.
    Optional<Accepted> accept() throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment peer = SocketAddress4.room(arena);
            long result = ACCEPT.attempt(socket.number(), peer, SocketAddress4.length(arena), NOT_BLOCKING_CLOSE_ON_EXEC);
            if (result == -NOTHING_NOW) {
                return Optional.empty();
            }
            if (result < 0) {
                throw ACCEPT.failure(result);
            }
            return Optional.of(new Accepted(new KernelSocket(new Socket(new Descriptor((int) result))), SocketAddress4.decode(peer)));
        }
    }

    /// A connection that was accepted.
    record Accepted(KernelSocket socket, SocketAddress4 peer) {}

    /// Active open: the SYN leaves. How it ends is told by [#pendingError()] when it can be written to.
    void connect(SocketAddress4 peer) throws SystemCallException, UnknownHostException {
        try (Arena arena = Arena.ofConfined()) {
            long result = CONNECT.attempt(socket.number(), peer.encode(arena), SocketAddress4.SIZE);
            if (result < 0 && result != -IN_PROGRESS) {
                throw CONNECT.failure(result);
            }
        }
    }

    /// Its own end.
    SocketAddress4 local() throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment local = SocketAddress4.room(arena);
            socket.name(local);
            return SocketAddress4.decode(local);
        }
    }

    /// Hands bytes to the kernel.
    ///
    /// @return how many it took, 0 where it has no room now
    int send(byte[] bytes, int from) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocate(bytes.length - from);
            MemorySegment.copy(bytes, from, copy, JAVA_BYTE, 0, bytes.length - from);
            long result = SEND.attempt(socket.number(), copy, copy.byteSize(), NO_SIGNAL);
            if (result == -NOTHING_NOW || result == -IN_PROGRESS) {
                return 0;
            }
            if (result < 0) {
                throw SEND.failure(result);
            }
            return (int) result;
        }
    }

    /// Takes bytes that have arrived.
    ///
    /// @return they, empty at the end of the stream; nothing where none have arrived
    Optional<byte[]> receive(int most) throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(most);
            long result = RECV.attempt(socket.number(), room, (long) most, 0);
            if (result == -NOTHING_NOW) {
                return Optional.empty();
            }
            if (result < 0) {
                throw RECV.failure(result);
            }
            return Optional.of(room.asSlice(0, result).toArray(JAVA_BYTE));
        }
    }

    /// Ends the own direction: the FIN leaves when all before it has.
    void shutdown() throws SystemCallException {
        SHUTDOWN.invoke(socket.number(), SHUT_WRITE);
    }

    /// Makes [#close()] an abort: an RST in place of a FIN (SO_LINGER with 0 seconds).
    void abortAtClose() throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment linger = arena.allocateFrom(JAVA_INT, 1, 0);
            socket.set(Socket.LEVEL, LINGER, linger);
        }
    }

    /// Sets an option.
    void set(SocketKnob knob, int value) throws SystemCallException {
        socket.set(knob.level(), knob.option(), value);
    }

    /// The error that waits to be told, 0 where there is none; it is told once.
    int pendingError() throws SystemCallException {
        return socket.takePendingError();
    }

    /// What the kernel knows of the connection.
    TcpInformation information() throws SystemCallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(TcpInformation.SIZE, Integer.BYTES);
            socket.get(TcpInformation.LEVEL, TcpInformation.OPTION, room);
            return TcpInformation.decode(room);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
