package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.List;
import java.util.function.Function;

/// Frames that carry what a test wants the dissector to meet.
public final class Carriers {

    /// A port of the hub, to be given to the dissector.
    public static final int HUB_PORT = 3001;

    private static final int OTHER_PORT = 50_000;
    private static final int HOPS = 64;
    private static final IpAddress FROM = IpAddress.ofIpv4(192, 0, 2, 1);
    private static final IpAddress TO = IpAddress.ofIpv4(192, 0, 2, 2);
    private static final IpAddress FROM_6 = new IpAddress(Bytes.ofHex("20010db8000000000000000000000001"));
    private static final IpAddress TO_6 = new IpAddress(Bytes.ofHex("20010db8000000000000000000000002"));

    private Carriers() {}

    /// At the start of a frame of this link type.
    public static Function<Bytes, Frame> link(LinkType linkType) {
        return bytes -> new Frame(0, linkType, bytes.length(), bytes, Provenance.FILE);
    }

    /// After an Ethernet header of this type.
    static Function<Bytes, Frame> ethernet(EtherType type) {
        Bytes header = new EthernetHeader(MacAddress.ZERO, MacAddress.ZERO, type).encode();
        return bytes -> link(LinkType.ETHERNET).apply(joined(header, bytes));
    }

    /// After an Ethernet header that says how long the data is.
    static Frame measured(Bytes bytes) {
        return ethernet(new EtherType(bytes.length())).apply(bytes);
    }

    /// In an IPv4 packet.
    static Function<Bytes, Frame> ipv4(IpProtocol protocol) {
        return bytes -> link(LinkType.RAW).apply(
                joined(Ipv4Header.of(FROM, TO, protocol, 1, bytes.length()).encode(), bytes));
    }

    /// In an IPv6 packet.
    static Function<Bytes, Frame> ipv6(IpProtocol protocol) {
        return bytes -> link(LinkType.RAW).apply(
                joined(new Ipv6Header(0, 0, bytes.length(), protocol, HOPS, FROM_6, TO_6).encode(), bytes));
    }

    /// In a UDP datagram to this port.
    static Function<Bytes, Frame> udp(int port) {
        return bytes -> ipv4(IpProtocol.UDP).apply(
                joined(new UdpHeader(OTHER_PORT, port, 8 + bytes.length(), 0).encode(), bytes));
    }

    /// In a TCP segment to this port.
    static Function<Bytes, Frame> tcp(int port) {
        return bytes -> tcp(port, 1, bytes);
    }

    /// A part of what one end sends in TCP to this port, which begins with number 1.
    static Frame tcp(int port, int sequence, Bytes bytes) {
        Bytes header = TcpHeader.of(OTHER_PORT, port, sequence, 1, TcpFlags.of(TcpFlag.ACK), 1, List.of()).encode();
        return ipv4(IpProtocol.TCP).apply(joined(header, bytes));
    }

    /// What the other end sends, from this port.
    static Frame answer(int port, int acknowledgment, Bytes bytes) {
        Bytes header = TcpHeader.of(port, OTHER_PORT, 1, acknowledgment, TcpFlags.of(TcpFlag.ACK), 1, List.of())
                .encode();
        Bytes packet = Ipv4Header.of(TO, FROM, IpProtocol.TCP, 1, header.length() + bytes.length()).encode();
        return link(LinkType.RAW).apply(joined(packet, joined(header, bytes)));
    }

    static Bytes joined(Bytes first, Bytes second) {
        return new BytesBuilder(first.length() + second.length()).put(0, first).put(first.length(), second).build();
    }
}
