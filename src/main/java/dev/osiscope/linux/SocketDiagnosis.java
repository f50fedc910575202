package dev.osiscope.linux;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Asks the kernel for single TCP sockets by their ends (sock_diag(7)): some microseconds each, where the tables of
/// [TcpTable] take milliseconds, for the kernel walks through all that could be there. Used by one thread.
///
/// A question is a `struct nlmsghdr` with a `struct inet_diag_req_v2`, the answer one with a `struct inet_diag_msg`; where
/// their fields stand is said here only.
public final class SocketDiagnosis implements AutoCloseable {

    /// What the kernel knows of a socket.
    ///
    /// @param state its state, as RFC 9293 spells it; `LISTEN` where a listener would take what comes from that other end
    /// @param user  the number of the user whose it is
    /// @param inode by which its descriptors know it; 0 where no process has one any more, or yet
    public record Found(String state, long user, long inode) {}

    private static final int NETLINK = 16;
    private static final int NETLINK_SOCK_DIAG = 4;
    private static final short SOCK_DIAG_BY_FAMILY = 20;
    private static final short REQUEST = 1;
    private static final int INTERNET_6 = 10;
    private static final int TCP = 6;
    private static final int ANY = -1;

    private static final int TYPE = 4;
    private static final int FLAGS = 6;
    private static final int HEADER = 16;
    private static final int PROTOCOL = HEADER + 1;
    private static final int STATES = HEADER + 4;
    private static final int ASKED_ENDS = HEADER + 8;
    private static final int ENDS_LENGTH = 48;
    private static final int REMOTE_PORT = 2;
    private static final int LOCAL_ADDRESS = 4;
    private static final int REMOTE_ADDRESS = 20;
    private static final int COOKIE = 40;
    private static final int QUESTION = ASKED_ENDS + ENDS_LENGTH;

    private static final int STATE = HEADER + 1;
    private static final int USER = HEADER + 4 + ENDS_LENGTH + 12;
    private static final int INODE = USER + 4;
    private static final int ROOM = 4096;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment question = arena.allocate(QUESTION, Integer.BYTES);
    private final MemorySegment answer = arena.allocate(ROOM, Integer.BYTES);
    private final Socket socket;

    /// Opens the way to the kernel.
    ///
    /// @throws SystemCallException where this kernel has none
    public SocketDiagnosis() throws SystemCallException {
        socket = Socket.open(NETLINK, Socket.RAW, NETLINK_SOCK_DIAG);
    }

    /// The socket that is the end `local` of the connection to `remote`; where there is no connection, the one that listens
    /// there, at this address or at every one.
    ///
    /// @param remote the other end; port 0 of every address to ask for a listener
    /// @return empty where there is neither
    public Optional<Found> find(InetSocketAddress local, InetSocketAddress remote) {
        question.fill((byte) 0);
        question.set(JAVA_INT, 0, QUESTION);
        question.set(JAVA_SHORT, TYPE, SOCK_DIAG_BY_FAMILY);
        question.set(JAVA_SHORT, FLAGS, REQUEST);
        boolean ipv4 = local.getAddress().getAddress().length == Integer.BYTES;
        question.set(JAVA_BYTE, HEADER, (byte) (ipv4 ? Socket.INTERNET : INTERNET_6));
        question.set(JAVA_BYTE, PROTOCOL, (byte) TCP);
        question.set(JAVA_INT, STATES, ANY);
        setPort(ASKED_ENDS, local.getPort());
        setPort(ASKED_ENDS + REMOTE_PORT, remote.getPort());
        setAddress(ASKED_ENDS + LOCAL_ADDRESS, local.getAddress());
        setAddress(ASKED_ENDS + REMOTE_ADDRESS, remote.getAddress());
        question.set(JAVA_INT, ASKED_ENDS + COOKIE, ANY);
        question.set(JAVA_INT, ASKED_ENDS + COOKIE + Integer.BYTES, ANY);
        return socket.descriptor().write(question) == QUESTION ? answer() : Optional.empty();
    }

    private void setPort(int at, int port) {
        question.set(JAVA_SHORT, at, Short.reverseBytes((short) port));
    }

    private void setAddress(int at, InetAddress address) {
        byte[] bytes = address.getAddress();
        MemorySegment.copy(bytes, 0, question, JAVA_BYTE, at, bytes.length);
    }

    /// The kernel has answered before the question was written; an answer of another type is an error: no such socket.
    private Optional<Found> answer() {
        long length = socket.descriptor().read(answer);
        return length < INODE + Integer.BYTES || answer.get(JAVA_SHORT, TYPE) != SOCK_DIAG_BY_FAMILY
                ? Optional.empty()
                : Optional.of(new Found(TcpStateName.of(answer.get(JAVA_BYTE, STATE)),
                        Integer.toUnsignedLong(answer.get(JAVA_INT, USER)),
                        Integer.toUnsignedLong(answer.get(JAVA_INT, INODE))));
    }

    @Override
    public void close() {
        socket.close();
        arena.close();
    }
}
