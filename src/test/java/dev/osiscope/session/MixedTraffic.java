package dev.osiscope.session;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.UdpHeader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Frames of many kinds as a network card would see them, and capture files of them. The first are: an ARP request and
/// its reply, a DNS question and its answer, a conversation with a retransmission, a ping and its answer, an opening
/// that is refused.
public final class MixedTraffic {

    /// Who asks.
    public static final Endpoint CLIENT = new Endpoint("10.0.0.2", 50_000);
    /// Who is asked.
    public static final Endpoint SERVER = new Endpoint("10.0.0.1", 80);

    private static final Bytes TO_SERVER = Bytes.ofHex("020000000001 020000000002");
    private static final Bytes TO_CLIENT = Bytes.ofHex("020000000002 020000000001");
    private static final Bytes TO_ALL = Bytes.ofHex("ffffffffffff 020000000002");
    private static final Bytes IPV4 = Bytes.ofHex("0800");
    private static final int DNS = 53;
    private static final long MILLISECOND = 1_000_000;
    private static final long START = 1_700_000_000_000_000_000L;

    private final List<Frame> frames = new ArrayList<>();

    private MixedTraffic() {}

    /// The frames that the class's comment names, in that order.
    public static List<Frame> frames() {
        MixedTraffic traffic = new MixedTraffic();
        traffic.arp();
        traffic.dns();
        traffic.conversation(CLIENT, SERVER);
        traffic.ping();
        traffic.refused();
        return List.copyOf(traffic.frames);
    }

    /// At least `count` frames: conversations from one port after the other, a DNS question before each.
    public static List<Frame> many(int count) {
        MixedTraffic traffic = new MixedTraffic();
        for (int round = 0; traffic.frames.size() < count; round++) {
            traffic.dns();
            traffic.conversation(new Endpoint(CLIENT.address(), 1024 + round % 60_000), SERVER);
        }
        return traffic.frames;
    }

    /// Writes `frames` to `file`.
    public static Path write(List<Frame> frames, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("a test"))) {
            int card = writer.addInterface(
                    new InterfaceInfo("eth0", "a test", LinkType.ETHERNET, 0, Provenance.FILE));
            for (Frame frame : frames) {
                writer.write(card, frame, List.of());
            }
        }
        return file;
    }

    private void arp() {
        add(TO_ALL, Bytes.ofHex("0806"), Bytes.ofHex("0001080006040001"
                + "020000000002 0a000002 000000000000 0a000001"));
        add(TO_CLIENT, Bytes.ofHex("0806"), Bytes.ofHex("0001080006040002"
                + "020000000001 0a000001 020000000002 0a000002"));
    }

    private void dns() {
        Bytes question = Bytes.ofHex("0161 026263 00 0001 0001");
        datagram(CLIENT.port(), DNS, Bytes.ofHex("1234 0100 0001 0000 0000 0000"), question);
        datagram(DNS, CLIENT.port(), Bytes.ofHex("1234 8180 0001 0001 0000 0000"), question,
                Bytes.ofHex("c00c 0001 0001 0000000a 0004 0a000001"));
    }

    private void datagram(int from, int to, Bytes... message) {
        Bytes data = joined(message);
        Bytes udp = joined(new UdpHeader(from, to, 8 + data.length(), 0).encode(), data);
        packet(from != DNS, IpProtocol.UDP, udp);
    }

    private void packet(boolean toServer, IpProtocol protocol, Bytes payload) {
        IpAddress client = IpAddress.ofIpv4(10, 0, 0, 2);
        IpAddress server = IpAddress.ofIpv4(10, 0, 0, 1);
        Bytes ip = Ipv4Header.of(toServer ? client : server, toServer ? server : client,
                protocol, 1, payload.length()).encode();
        add(toServer ? TO_SERVER : TO_CLIENT, IPV4, ip, payload);
    }

    /// Ten segments: three to open, a request and its answer that is sent twice, its acknowledgment, three to close.
    private void conversation(Endpoint client, Endpoint server) {
        segment(client, server, 1000, 0, "", TcpFlag.SYN);
        segment(server, client, 9000, 1001, "", TcpFlag.SYN, TcpFlag.ACK);
        segment(client, server, 1001, 9001, "", TcpFlag.ACK);
        segment(client, server, 1001, 9001, "GET / HTTP/1.0\r\n\r\n", TcpFlag.PSH, TcpFlag.ACK);
        segment(server, client, 9001, 1019, "hello", TcpFlag.PSH, TcpFlag.ACK);
        frames.add(later(frames.getLast(), 300 * MILLISECOND));
        segment(client, server, 1019, 9006, "", TcpFlag.ACK);
        segment(server, client, 9006, 1019, "", TcpFlag.FIN, TcpFlag.ACK);
        segment(client, server, 1019, 9007, "", TcpFlag.FIN, TcpFlag.ACK);
        segment(server, client, 9007, 1020, "", TcpFlag.ACK);
    }

    private void refused() {
        Endpoint closed = new Endpoint(SERVER.address(), 81);
        segment(CLIENT, closed, 2000, 0, "", TcpFlag.SYN);
        segment(closed, CLIENT, 0, 2001, "", TcpFlag.RST, TcpFlag.ACK);
    }

    private void ping() {
        packet(true, IpProtocol.ICMP, Bytes.ofHex("0800 0000 0001 0001 61626364"));
        packet(false, IpProtocol.ICMP, Bytes.ofHex("0000 0000 0001 0001 61626364"));
    }

    private void segment(Endpoint from, Endpoint to, long sequence, long acknowledgment, String text,
            TcpFlag... flags) {
        Frame card = SegmentFrames.CARD.segment(
                now(), from, to, sequence, acknowledgment, TcpFlags.of(flags), List.of(), text).frame();
        frames.add(new Frame(card.timeNanos(), card.linkType(), card.originalLength(), card.bytes(),
                Provenance.FILE));
    }

    private void add(Bytes... parts) {
        Bytes bytes = joined(parts);
        frames.add(new Frame(now(), LinkType.ETHERNET, bytes.length(), bytes, Provenance.FILE));
    }

    private long now() {
        return (frames.isEmpty() ? START : frames.getLast().timeNanos()) + MILLISECOND;
    }

    private static Frame later(Frame frame, long nanos) {
        return new Frame(frame.timeNanos() + nanos, frame.linkType(), frame.originalLength(), frame.bytes(),
                frame.provenance());
    }

    private static Bytes joined(Bytes... parts) {
        BytesBuilder builder = new BytesBuilder(Arrays.stream(parts).mapToInt(Bytes::length).sum());
        int position = 0;
        for (Bytes part : parts) {
            builder.put(position, part);
            position += part.length();
        }
        return builder.build();
    }
}
