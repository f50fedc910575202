package dev.osiscope.index;

import dev.osiscope.pcapng.Content;
import dev.osiscope.wire.network.GeneveFields;
import dev.osiscope.wire.network.GprsTunnel;
import dev.osiscope.wire.network.IcmpType;
import dev.osiscope.wire.network.Icmpv6Type;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.network.VxlanFields;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.UdpFields;

/// The part of a [QuickLook] from the packet on. Used by one thread.
final class QuickPacket {

    private static final int ICMP = IpProtocol.ICMP.value();
    private static final int IGMP = IpProtocol.IGMP.value();
    private static final int TCP = IpProtocol.TCP.value();
    private static final int UDP = IpProtocol.UDP.value();
    private static final int ICMPV6 = IpProtocol.ICMPV6.value();

    private static final int WORD = 4;
    private static final int HALF_BYTE = 4;
    private static final int LOW_HALF = 0xf;

    private final Content content;
    private final Facts facts;
    /// Where the captured bytes end in the file, and where the unit would that is looked at.
    private long captured;
    private long end;

    QuickPacket(Content content, Facts facts) {
        this.content = content;
        this.facts = facts;
    }

    /// Begins with the next frame.
    ///
    /// @param capturedEnd where its captured bytes end in the file
    /// @param originalEnd where all of its bytes would end
    void frame(long capturedEnd, long originalEnd) {
        facts.clear();
        captured = capturedEnd;
        end = originalEnd;
    }

    /// The version of IP that a packet says it has.
    static int version(Content content, long at) {
        return content.u8(at) >> HALF_BYTE;
    }

    boolean ipv4(long at) {
        if (!has(at, Ipv4Fields.FIXED_LENGTH)) {
            return false;
        }
        int first = content.u8(at);
        int length = (first & LOW_HALF) * WORD;
        boolean plain = first >> HALF_BYTE == Ipv4Header.VERSION && length >= Ipv4Fields.FIXED_LENGTH
                && (u16(at + Places.IPV4_FRAGMENT) & Places.IPV4_FRAGMENT_BITS) == 0;
        return plain && endsAt(at, length, u16(at + Places.IPV4_TOTAL_LENGTH)) && ipv4Payload(at, length);
    }

    /// A total length of 0 leaves the packet as long as the frame.
    private boolean endsAt(long at, int headerLength, int totalLength) {
        if (!has(at, headerLength) || totalLength != 0 && totalLength < headerLength) {
            return false;
        }
        if (totalLength != 0) {
            endAt(at + totalLength);
        }
        return true;
    }

    private boolean ipv4Payload(long at, int headerLength) {
        facts.ipv6 = false;
        facts.sourceHigh = 0;
        facts.sourceLow = u32(at + Places.IPV4_SOURCE);
        facts.destinationHigh = 0;
        facts.destinationLow = u32(at + Places.IPV4_DESTINATION);
        return payload(content.u8(at + Places.IPV4_PROTOCOL), at + headerLength);
    }

    boolean ipv6(long at) {
        if (!has(at, Ipv6Fields.FIXED_LENGTH) || version(content, at) != Ipv6Header.VERSION) {
            return false;
        }
        int payloadLength = u16(at + Places.IPV6_PAYLOAD_LENGTH);
        long inner = at + Ipv6Fields.FIXED_LENGTH;
        endAt(inner + payloadLength);
        facts.ipv6 = true;
        facts.sourceHigh = u64(at + Places.IPV6_SOURCE);
        facts.sourceLow = u64(at + Places.IPV6_SOURCE + Long.BYTES);
        facts.destinationHigh = u64(at + Places.IPV6_DESTINATION);
        facts.destinationLow = u64(at + Places.IPV6_DESTINATION + Long.BYTES);
        return payload(content.u8(at + Places.IPV6_NEXT_HEADER), inner);
    }

    private boolean payload(int protocol, long at) {
        if (protocol == TCP) {
            return segment(at);
        }
        if (protocol == UDP) {
            return datagram(at);
        }
        return protocol == IGMP || protocol == ICMP && !(has(at, 1) && new IcmpType(content.u8(at)).quotes())
                || protocol == ICMPV6 && !(has(at, 1) && quotes(new Icmpv6Type(content.u8(at))));
    }

    /// What a message quotes may be a segment.
    private static boolean quotes(Icmpv6Type type) {
        return type.quotes() || type.redirects();
    }

    private boolean segment(long at) {
        if (!has(at, TcpFields.FIXED_LENGTH)) {
            return false;
        }
        int flags = u16(at + Places.TCP_FLAGS);
        int length = (flags >>> Places.TCP_LENGTH_SHIFT) * WORD;
        if (length < TcpFields.FIXED_LENGTH || !has(at, length)) {
            return false;
        }
        facts.transport = Transport.TCP;
        facts.flags = flags & Places.TCP_FLAGS_BITS;
        facts.sourcePort = u16(at + Places.TCP_SOURCE_PORT);
        facts.destinationPort = u16(at + Places.TCP_DESTINATION_PORT);
        facts.sequence = u32(at + Places.TCP_SEQUENCE);
        facts.acknowledgment = u32(at + Places.TCP_ACKNOWLEDGMENT);
        facts.payloadLength = (int) (end - at) - length;
        facts.plain = true;
        return true;
    }

    private boolean datagram(long at) {
        if (!has(at, UdpFields.FIXED_LENGTH)) {
            return false;
        }
        int length = u16(at + Places.UDP_LENGTH);
        // A length of 0 is one of IPv6 only, and rare: the dissector knows.
        if (length < UdpFields.FIXED_LENGTH) {
            return false;
        }
        facts.transport = Transport.UDP;
        facts.sourcePort = u16(at + Places.UDP_SOURCE_PORT);
        facts.destinationPort = u16(at + Places.UDP_DESTINATION_PORT);
        if (isTunnel(facts.sourcePort) || isTunnel(facts.destinationPort)) {
            return false;
        }
        int room = (int) (end - at);
        facts.payloadLength = Math.min(length, room) - UdpFields.FIXED_LENGTH;
        facts.plain = true;
        return true;
    }

    /// What such a datagram carries may be a segment.
    private static boolean isTunnel(int port) {
        return port == VxlanFields.PORT || port == GeneveFields.PORT || GprsTunnel.PORTS.contains(port);
    }

    private void endAt(long place) {
        end = Math.min(end, place);
        captured = Math.min(captured, place);
    }

    private boolean has(long at, int count) {
        return captured - at >= count;
    }

    private int u16(long at) {
        return content.u16(at);
    }

    private long u32(long at) {
        return content.u32(at);
    }

    private long u64(long at) {
        return u32(at) << Integer.SIZE | u32(at + Integer.BYTES);
    }
}
