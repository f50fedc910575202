package dev.osiscope.index;

import dev.osiscope.wire.transport.TcpFlag;

/// What the index notes of one frame's segment or datagram. One object is filled again for every frame; used by one
/// thread.
final class Facts {

    private static final int SYN = TcpFlag.SYN.bit();
    private static final int ACK = TcpFlag.ACK.bit();

    Transport transport = Transport.OTHER;
    /// Whether the addresses are those of IPv6. An address of IPv4 is the low half of its number, the high one is 0.
    boolean ipv6;
    long sourceHigh;
    long sourceLow;
    long destinationHigh;
    long destinationLow;
    int sourcePort;
    int destinationPort;
    /// The 12 bits after the data offset; 0 in a datagram, as are both numbers.
    int flags;
    long sequence;
    long acknowledgment;
    int payloadLength;
    /// Whether the header of a segment ends within the segment, or may.
    boolean settlesBase = true;
    /// Whether it is the frame's only packet, in one piece.
    boolean plain;
    /// The segment that an error message in it quotes; null where there is none.
    Facts quoted;

    boolean syn() {
        return (flags & SYN) != 0;
    }

    boolean ack() {
        return (flags & ACK) != 0;
    }

    /// Forgets the frame before.
    void clear() {
        transport = Transport.OTHER;
        flags = 0;
        sequence = 0;
        acknowledgment = 0;
        payloadLength = 0;
        settlesBase = true;
        plain = false;
        quoted = null;
    }
}
