package dev.osiscope.capture.packet;

/// The numbers of the socket options that a [PacketSocket] sets and reads: those of linux/if_packet.h.
final class SocketOption {

    /// SOL_PACKET: the level of the options of packet sockets.
    static final int PACKET_LEVEL = 263;
    /// PACKET_RX_RING: memory shared with the kernel, where it puts the frames.
    static final int RECEIVE_RING = 5;
    /// PACKET_STATISTICS: frames seen and dropped since it was last read.
    static final int STATISTICS = 6;
    /// PACKET_VERSION: how that memory is laid out.
    static final int VERSION = 10;
    /// PACKET_IGNORE_OUTGOING: frames that leave are not queued (Linux 4.20 and later).
    static final int IGNORE_OUTGOING = 23;

    private SocketOption() {
    }
}
