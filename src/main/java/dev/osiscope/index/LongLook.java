package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.transport.HeaderFit;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.Optional;
import java.util.Set;

/// What the index notes of a frame that a [QuickLook] can't settle: it is dissected. Fragments of packets are put
/// together on the way. Used by one thread.
final class LongLook {

    private final Facts facts;
    /// Made when the first frame needs it: most files have none.
    private FrameDissector dissector;
    private Memory memory;

    /// @param facts where it notes what it has settled
    LongLook(Facts facts) {
        this.facts = facts;
    }

    /// Looks at the next frame that needs it.
    ///
    /// @param number its number, from 1
    void settle(Frame frame, long number) {
        if (dissector == null) {
            dissector = new FrameDissector(Set.of());
            memory = new Memory(TcpJudge::new);
        }
        note(dissector.dissect(frame, number, memory));
    }

    /// A frame has one conversation: that of its segment, or else that of its datagram. So what a tunnel carries goes
    /// before the tunnel.
    private void note(Dissection dissection) {
        facts.clear();
        Optional<Carried<TcpHeader>> segment = Carried.in(dissection, TcpHeader.class);
        if (segment.isPresent()) {
            noteSegment(facts, segment.get());
            return;
        }
        Carried.quoted(dissection, TcpHeader.class).ifPresent(quoted -> {
            facts.quoted = new Facts();
            noteSegment(facts.quoted, quoted);
        });
        Carried.in(dissection, UdpHeader.class).ifPresent(datagram -> {
            note(facts, datagram, Transport.UDP);
            facts.sourcePort = datagram.header().sourcePort();
            facts.destinationPort = datagram.header().destinationPort();
        });
    }

    private static void noteSegment(Facts facts, Carried<TcpHeader> segment) {
        note(facts, segment, Transport.TCP);
        TcpHeader header = segment.header();
        facts.sourcePort = header.sourcePort();
        facts.destinationPort = header.destinationPort();
        facts.flags = header.flags().bits();
        facts.sequence = header.sequenceNumber();
        facts.acknowledgment = header.acknowledgmentNumber();
        facts.settlesBase = header.fit() != HeaderFit.BEYOND_SEGMENT;
    }

    private static void note(Facts facts, Carried<?> carried, Transport transport) {
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
