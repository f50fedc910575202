package dev.osiscope.lab.endpoint;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Layer;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.Guest;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpHeader;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The learner as an end of a connection: no kernel answers for him. Who asks for his MAC address is told; all else he
/// composes himself. May be used by any thread.
public final class LearnerEnd implements Guest {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final HostPlan plan;
    private final HostPlan peer;
    private final int port;
    private final int peerPort;
    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Exchanges exchanges = new Exchanges();
    private final PeerSight peerSight = new PeerSight();
    private int identification;

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
                .ifPresent(segment -> take(segment.header(), payload(segment.layer())));
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

    private static Bytes payload(Layer layer) {
        Bytes bytes = layer.source().bytes();
        return bytes.from(Math.min(layer.payload().firstByte(), bytes.length())).atMost(layer.payloadLength()).alone();
    }

    private void take(TcpHeader header, Bytes data) {
        exchanges.add(new Exchanged.Came(header, data, WallClock.nanos()));
        peerSight.came(header, data.length());
        notifyAll();
    }

    /// Who is at the other end.
    public HostPlan peer() {
        return peer;
    }

    /// The name and addresses of this one.
    public HostPlan plan() {
        return plan;
    }

    /// Whether a socket of the other end's kernel belongs to the connection with this one.
    public boolean concerns(KernelSocketState socket) {
        return socket.local().equals(peer.address() + ":" + peerPort)
                && socket.remote().equals(plan.address() + ":" + port);
    }

    /// Whether a socket of the other end's kernel waits for this one's SYN.
    public boolean awaits(KernelSocketState socket) {
        return socket.listens() && socket.local().endsWith(":" + peerPort);
    }

    /// The segments that were exchanged, from the number `from` on; the newest 4,096 are kept.
    ///
    /// @param from the number of the first, from 0
    public synchronized List<Exchanged> exchanged(long from) {
        return exchanges.from(from);
    }

    /// How many segments were exchanged.
    public synchronized long exchanges() {
        return exchanges.count();
    }

    /// Waits until more than `count` segments were exchanged.
    ///
    /// @param patience how long at most
    /// @return whether there were; not, where the thread was interrupted
    public synchronized boolean awaitMoreThan(long count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        try {
            while (exchanges.count() <= count && left > 0) {
                wait(left);
                left = (end - System.nanoTime()) / NANOS_PER_MILLI;
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        return exchanges.count() > count;
    }

    /// The numbers of the other end, as its segments have shown them; empty before the first.
    public synchronized Optional<PeerNumbers> peerNumbers() {
        return peerSight.numbers();
    }

    /// What the rules say of a segment before it is sent.
    ///
    /// @param state the other end's state, by its kernel's word
    public synchronized Ruling judge(TcpState state, SegmentForm segment) {
        SequenceNumber zero = new SequenceNumber(0);
        boolean right = segment.checksum().isPresent()
                && segment.checksum().getAsInt() == header(segment.withoutChecksum()).checksum();
        return SegmentJudge.judge(state,
                peerSight.numbers().orElse(new PeerNumbers(zero, zero, zero, segment.sequence(), 1)),
                right ? segment.withoutChecksum() : segment);
    }

    /// The frame of a segment that the learner has composed and sends now. What it acknowledges counts from now on.
    public synchronized Bytes compose(SegmentForm segment) {
        identification = identification + 1 & 0xffff;
        TcpHeader header = header(segment);
        Ipv4Header packet = Ipv4Header.of(address(plan), address(peer), IpProtocol.TCP, identification,
                header.headerLength() + segment.data().length());
        exchanges.add(new Exchanged.Sent(segment, WallClock.nanos()));
        peerSight.sent(segment);
        return joined(new EthernetHeader(mac(peer), mac(plan), EtherType.IPV4).encode(),
                packet.encode(), header.encode(), segment.data());
    }

    private TcpHeader header(SegmentForm segment) {
        TcpHeader header = TcpHeader.of(port, peerPort, segment.sequence().value(), segment.acknowledgment().value(),
                segment.flags(), segment.window(), segment.options());
        return segment.checksum().isPresent() ? header.withChecksum(segment.checksum().getAsInt())
                : header.withChecksum(address(plan), address(peer), segment.data());
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
