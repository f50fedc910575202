package dev.osiscope.linux;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The address of a packet socket, and of each frame it receives (packet(7)):
///
/// ```c
/// struct sockaddr_ll {
///     unsigned short sll_family;
///     __be16         sll_protocol;
///     int            sll_ifindex;
///     unsigned short sll_hatype;
///     unsigned char  sll_pkttype;
///     unsigned char  sll_halen;
///     unsigned char  sll_addr[8];
/// };
/// ```
public final class LinkAddress {

    /// ETH_P_ALL: frames of every protocol.
    public static final int EVERY_PROTOCOL = 3;
    /// PACKET_OUTGOING of `sll_pkttype`: the frame leaves this machine.
    public static final int OUTGOING = 4;

    private static final StructLayout LAYOUT = MemoryLayout.structLayout(
            ValueLayout.JAVA_SHORT.withName("sll_family"),
            ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN).withName("sll_protocol"),
            ValueLayout.JAVA_INT.withName("sll_ifindex"),
            ValueLayout.JAVA_SHORT.withName("sll_hatype"),
            ValueLayout.JAVA_BYTE.withName("sll_pkttype"),
            ValueLayout.JAVA_BYTE.withName("sll_halen"),
            MemoryLayout.sequenceLayout(8, ValueLayout.JAVA_BYTE).withName("sll_addr"));
    private static final long PROTOCOL = LAYOUT.byteOffset(groupElement("sll_protocol"));
    private static final long INTERFACE = LAYOUT.byteOffset(groupElement("sll_ifindex"));
    private static final long HARDWARE_TYPE = LAYOUT.byteOffset(groupElement("sll_hatype"));
    private static final long PACKET_TYPE = LAYOUT.byteOffset(groupElement("sll_pkttype"));
    private static final ValueLayout.OfShort NETWORK_SHORT =
            ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment segment;

    private LinkAddress(MemorySegment segment) {
        this.segment = segment;
    }

    /// An address of zeros, to be filled by the kernel.
    public static LinkAddress empty(Arena arena) {
        return new LinkAddress(arena.allocate(LAYOUT));
    }

    /// The address of `protocol` (a number of linux/if_ether.h) on one interface.
    public static LinkAddress of(Arena arena, int protocol, int interfaceIndex) {
        LinkAddress address = empty(arena);
        address.segment.set(ValueLayout.JAVA_SHORT, 0, (short) Socket.PACKET);
        address.segment.set(NETWORK_SHORT, PROTOCOL, (short) protocol);
        address.segment.set(ValueLayout.JAVA_INT, INTERFACE, interfaceIndex);
        return address;
    }

    /// The structure itself, to be handed to a system call.
    public MemorySegment segment() {
        return segment;
    }

    /// What kind of link it is: an ARPHRD number of linux/if_arp.h.
    public int hardwareType() {
        return Short.toUnsignedInt(segment.get(ValueLayout.JAVA_SHORT, HARDWARE_TYPE));
    }

    /// Whether the frame leaves this machine whose address stands at `at` in `memory`.
    public static boolean isOutgoing(MemorySegment memory, long at) {
        return memory.get(ValueLayout.JAVA_BYTE, at + PACKET_TYPE) == OUTGOING;
    }
}
