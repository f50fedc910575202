package dev.osiscope.capture.packet;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.linux.LinkAddress;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;

/// A frame in a [PacketRing] (linux/if_packet.h); behind the structure stands its `struct sockaddr_ll`:
///
/// ```c
/// struct tpacket3_hdr {
///     __u32 tp_next_offset;
///     __u32 tp_sec;
///     __u32 tp_nsec;
///     __u32 tp_snaplen;
///     __u32 tp_len;
///     __u32 tp_status;
///     __u16 tp_mac;
///     __u16 tp_net;
///     …                      // 20 bytes
/// };
/// ```
final class RingFrame {

    private static final int SECONDS = 4;
    private static final int NANOSECONDS = 8;
    private static final int CAPTURED_LENGTH = 12;
    private static final int ORIGINAL_LENGTH = 16;
    private static final int LINK_LAYER = 24;
    private static final int SIZE = 48;

    private RingFrame() {
    }

    /// A copy of the frame whose structure is at `at`.
    static ReceivedFrame read(MemorySegment ring, long at) {
        byte[] captured = new byte[ring.get(JAVA_INT, at + CAPTURED_LENGTH)];
        long data = at + Short.toUnsignedInt(ring.get(JAVA_SHORT, at + LINK_LAYER));
        MemorySegment.copy(ring, JAVA_BYTE, data, captured, 0, captured.length);
        return new ReceivedFrame(
                TimeUnit.SECONDS.toNanos(Integer.toUnsignedLong(ring.get(JAVA_INT, at + SECONDS)))
                        + ring.get(JAVA_INT, at + NANOSECONDS),
                LinkAddress.isOutgoing(ring, at + SIZE), ring.get(JAVA_INT, at + ORIGINAL_LENGTH),
                Bytes.wrap(captured));
    }

    /// How far behind it the next one of its block is.
    static int next(MemorySegment ring, long at) {
        return ring.get(JAVA_INT, at);
    }
}
