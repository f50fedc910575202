package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Carried;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.Optional;

/// What the index notes of a frame, from its dissection: what a [QuickLook] must find too, where it settles a frame.
final class DissectedFacts {

    private DissectedFacts() {}

    /// Fills `facts` for a dissected frame.
    static void note(Dissection dissection, Facts facts) {
        facts.clear();
        Optional<Carried<TcpHeader>> segment = Carried.in(dissection, TcpHeader.class);
        if (segment.isPresent()) {
            noteSegment(segment.get(), facts);
            return;
        }
        Carried.in(dissection, UdpHeader.class).ifPresent(datagram -> {
            note(datagram, Transport.UDP, facts);
            facts.sourcePort = datagram.header().sourcePort();
            facts.destinationPort = datagram.header().destinationPort();
        });
    }

    private static void noteSegment(Carried<TcpHeader> segment, Facts facts) {
        note(segment, Transport.TCP, facts);
        TcpHeader header = segment.header();
        facts.sourcePort = header.sourcePort();
        facts.destinationPort = header.destinationPort();
        facts.flags = header.flags().bits();
        facts.sequence = header.sequenceNumber();
        facts.acknowledgment = header.acknowledgmentNumber();
    }

    private static void note(Carried<?> carried, Transport transport, Facts facts) {
        facts.transport = transport;
        facts.ipv6 = !carried.source().ipv4();
        facts.sourceHigh = high(carried.source());
        facts.sourceLow = low(carried.source());
        facts.destinationHigh = high(carried.destination());
        facts.destinationLow = low(carried.destination());
        facts.payloadLength = carried.payloadLength();
    }

    private static long high(IpAddress address) {
        return address.ipv4() ? 0 : u64(address.bytes(), 0);
    }

    private static long low(IpAddress address) {
        return address.ipv4() ? address.bytes().u32(0) : u64(address.bytes(), Long.BYTES);
    }

    private static long u64(Bytes bytes, int at) {
        return bytes.u32(at) << Integer.SIZE | bytes.u32(at + Integer.BYTES);
    }
}
