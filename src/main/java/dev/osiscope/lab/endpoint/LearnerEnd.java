package dev.osiscope.lab.endpoint;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.lab.Guest;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The learner as an end of a connection: no kernel answers for him. Who asks for his MAC address is told; all else he
/// composes himself. May be used by any thread.
public final class LearnerEnd implements Guest {

    private final HostPlan plan;
    private final HostPlan peer;
    private final int port;
    private final int peerPort;
    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final List<TcpHeader> received = new ArrayList<>();
    private int identification;
    private Optional<PeerNumbers> numbers = Optional.empty();

    /// @param plan     the learner's name and addresses
    /// @param port     his port
    /// @param peer     the host at the other end
    /// @param peerPort its port
    public LearnerEnd(HostPlan plan, int port, HostPlan peer, int peerPort) {
        this.plan = plan;
        this.port = port;
        this.peer = peer;
        this.peerPort = peerPort;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public synchronized List<Bytes> arrived(Bytes frame) {
        Dissection dissection = dissector.dissect(
                new Frame(0, LinkType.ETHERNET, frame.length(), frame, Provenance.WIRE));
        Optional<ArpPacket> question = dissection.header(ArpPacket.class).filter(this::asksForThisEnd);
        if (question.isPresent()) {
            return List.of(answer(question.get()));
        }
        Carried.in(dissection, TcpHeader.class)
                .filter(segment -> segment.destination().equals(address(plan))
                        && segment.header().destinationPort() == port)
                .ifPresent(segment -> take(segment.header(), segment.payloadLength()));
        return List.of();
    }

    private boolean asksForThisEnd(ArpPacket packet) {
        return packet.operation() == 1 && packet.targetProtocol().equals(address(plan).bytes());
    }

    private Bytes answer(ArpPacket question) {
        ArpPacket answer = new ArpPacket(question.hardwareType(), question.protocolType(), 2, mac(plan).bytes(),
                address(plan).bytes(), question.senderHardware(), question.senderProtocol());
        return joined(new EthernetHeader(new MacAddress(question.senderHardware()), mac(plan), EtherType.ARP).encode(),
                answer.encode());
    }

    private void take(TcpHeader header, int payloadLength) {
        received.add(header);
        SequenceNumber sequence = new SequenceNumber(header.sequenceNumber());
        SequenceNumber end = sequence.plus(payloadLength
                + (header.flags().syn() ? 1 : 0) + (header.flags().fin() ? 1 : 0));
        SequenceNumber expects = new SequenceNumber(header.acknowledgmentNumber());
        PeerNumbers before = numbers.orElse(new PeerNumbers(sequence, sequence, sequence, expects, 0));
        numbers = Optional.of(new PeerNumbers(before.initialSend(), before.unacknowledged(),
                end.isAfter(before.sendNext()) ? end : before.sendNext(), expects, header.window()));
    }

    /// The segments that have come from the other end.
    public synchronized List<TcpHeader> received() {
        return List.copyOf(received);
    }

    /// The numbers of the other end, as its segments have shown them; empty before the first.
    public synchronized Optional<PeerNumbers> peerNumbers() {
        return numbers;
    }

    /// What the rules say of a segment before it is sent.
    ///
    /// @param state the other end's state, by its kernel's word
    public synchronized Ruling judge(TcpState state, SegmentForm segment) {
        SequenceNumber zero = new SequenceNumber(0);
        return SegmentJudge.judge(state,
                numbers.orElse(new PeerNumbers(zero, zero, zero, segment.sequence(), 1)), segment);
    }

    /// The frame of a segment that the learner has composed. What it acknowledges counts from now on.
    public synchronized Bytes compose(SegmentForm segment) {
        identification = identification + 1 & 0xffff;
        TcpHeader header = TcpHeader.of(port, peerPort, segment.sequence().value(), segment.acknowledgment().value(),
                segment.flags(), segment.window(), segment.options());
        header = segment.checksum().isPresent() ? header.withChecksum(segment.checksum().getAsInt())
                : header.withChecksum(address(plan), address(peer), segment.data());
        Ipv4Header packet = Ipv4Header.of(address(plan), address(peer), IpProtocol.TCP, identification,
                header.headerLength() + segment.data().length());
        numbers = numbers.map(known -> segment.flags().ack() && known.isNew(segment.acknowledgment())
                ? new PeerNumbers(known.initialSend(), segment.acknowledgment(), known.sendNext(), known.receiveNext(),
                        known.window()) : known);
        return joined(new EthernetHeader(mac(peer), mac(plan), EtherType.IPV4).encode(),
                packet.encode(), header.encode(), segment.data());
    }

    private static Bytes joined(Bytes... parts) {
        int length = 0;
        for (Bytes part : parts) {
            length += part.length();
        }
        BytesBuilder builder = new BytesBuilder(length);
        int position = 0;
        for (Bytes part : parts) {
            builder.put(position, part);
            position += part.length();
        }
        return builder.build();
    }

    private static MacAddress mac(HostPlan plan) {
        return new MacAddress(Bytes.wrap(HexFormat.ofDelimiter(":").parseHex(plan.mac())));
    }

    private static IpAddress address(HostPlan plan) {
        String[] numbers = plan.address().split("\\.");
        return IpAddress.ofIpv4(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]));
    }
}
