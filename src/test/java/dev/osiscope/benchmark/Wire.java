package dev.osiscope.benchmark;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.UdpFields;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.Random;

/// The Ethernet frames between two hosts.
///
/// @param client the client's address
/// @param server the server's address, of the same version
/// @param data   where payload is taken from
record Wire(IpAddress client, IpAddress server, Bytes data) {

    private static final MacAddress CLIENT_CARD = new MacAddress(Bytes.ofHex("020000000001"));
    private static final MacAddress SERVER_CARD = new MacAddress(Bytes.ofHex("020000000002"));
    private static final int HOP_LIMIT = 64;

    /// Two hosts out of some thousand; one pair in ten speaks IPv6.
    static Wire between(Random random, Bytes data) {
        boolean ipv6 = random.nextInt(10) == 0;
        return new Wire(address(random, ipv6, 1), address(random, ipv6, 2), data);
    }

    private static IpAddress address(Random random, boolean ipv6, int net) {
        int host = random.nextInt(1 << 12);
        return ipv6
                ? new IpAddress(Bytes.ofHex("20010db8000%d0000000000000000%04x".formatted(net, host)))
                : IpAddress.ofIpv4(10, net, host >> Byte.SIZE, host & 0xff);
    }

    /// A segment with `length` bytes of data.
    Bytes segment(boolean fromClient, TcpHeader header, int length) {
        Bytes payload = data.slice(0, length);
        Bytes encoded = header.withChecksum(from(fromClient), from(!fromClient), payload).encode();
        return frame(fromClient, IpProtocol.TCP, encoded, payload);
    }

    /// A datagram with `length` bytes of data.
    Bytes datagram(boolean fromClient, int sourcePort, int destinationPort, int length) {
        UdpHeader header = new UdpHeader(sourcePort, destinationPort, UdpFields.FIXED_LENGTH + length, 0);
        return frame(fromClient, IpProtocol.UDP, header.encode(), data.slice(0, length));
    }

    private IpAddress from(boolean fromClient) {
        return fromClient ? client : server;
    }

    private Bytes frame(boolean fromClient, IpProtocol protocol, Bytes header, Bytes payload) {
        IpAddress source = from(fromClient);
        IpAddress destination = from(!fromClient);
        int length = header.length() + payload.length();
        Bytes packet = source.ipv4()
                ? Ipv4Header.of(source, destination, protocol, 1, length).encode()
                : new Ipv6Header(0, 0, length, protocol, HOP_LIMIT, source, destination).encode();
        Bytes link = new EthernetHeader(fromClient ? SERVER_CARD : CLIENT_CARD,
                fromClient ? CLIENT_CARD : SERVER_CARD,
                source.ipv4() ? EtherType.IPV4 : EtherType.IPV6).encode();
        return joined(link, packet, header, payload);
    }

    private static Bytes joined(Bytes link, Bytes packet, Bytes header, Bytes payload) {
        int inner = link.length() + packet.length();
        return new BytesBuilder(inner + header.length() + payload.length())
                .put(0, link).put(link.length(), packet).put(inner, header).put(inner + header.length(), payload)
                .build();
    }
}
