package dev.osiscope.capture.packet;

/// The numbers of the socket options that a [PacketSocket] sets and reads: those of asm-generic/socket.h
/// (every Linux platform that has a JDK 25 uses them) and of linux/if_packet.h.
final class SocketOption {

    /// SO_RCVBUF: the size of the receive buffer, limited by net.core.rmem_max.
    static final int RECEIVE_BUFFER = 8;
    /// SO_ATTACH_FILTER: a program that says of each frame how many bytes of it are queued.
    static final int ATTACH_FILTER = 26;
    /// SO_RCVBUFFORCE: the same without the limit, for those who have CAP_NET_ADMIN.
    static final int RECEIVE_BUFFER_FORCED = 33;
    /// SO_TIMESTAMPNS: a control message with each frame says when the kernel saw it.
    static final int TIMESTAMP_NANOS = 35;

    /// SOL_PACKET: the level of the options of packet sockets.
    static final int PACKET_LEVEL = 263;
    /// PACKET_STATISTICS: frames seen and dropped since it was last read.
    static final int STATISTICS = 6;
    /// PACKET_IGNORE_OUTGOING: frames that leave are not queued (Linux 4.20 and later).
    static final int IGNORE_OUTGOING = 23;

    private SocketOption() {
    }
}
