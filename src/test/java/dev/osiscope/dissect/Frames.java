package dev.osiscope.dissect;

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
import dev.osiscope.wire.transport.TcpHeader;
import java.util.Arrays;
import java.util.List;

/// Frames for the tests: real ones, which a Linux kernel sent over its loopback, and ones put together.
final class Frames {

    /// The server's port of the real conversation over IPv4.
    static final int HUB_PORT = 39245;
    /// The server's port of the real conversation over IPv6.
    static final int HUB_PORT_6 = 38515;
    static final IpAddress LOOPBACK = IpAddress.ofIpv4(127, 0, 0, 1);
    static final IpAddress LOOPBACK_6 = new IpAddress(Bytes.ofHex("00000000000000000000000000000001"));

    /// A SYN over IPv4.
    static final Bytes SYN = Bytes.ofHex("000000000000 000000000000 0800"
            + "4500003c 5f374000 4006dd82 7f000001 7f000001"
            + "dcac994d 90b89f16 00000000 a002ffd7 fe300000 0204ffd7 0402080a 26c7c342 00000000 0103030a");
    /// Two messages over IPv4: `Grüezi` with CR LF, `hello` with LF.
    static final Bytes MESSAGES = Bytes.ofHex("000000000000 000000000000 0800"
            + "45000043 5f394000 4006dd79 7f000001 7f000001"
            + "dcac994d 90b89f17 f8deb6d1 80180040 fe370000 0101080a 26c7c342 e4970980"
            + "4772c3bc657a690d0a 68656c6c6f0a");
    /// The same messages over IPv6.
    static final Bytes MESSAGES_6 = Bytes.ofHex("000000000000 000000000000 86dd"
            + "600a74d2 002f0640 00000000000000000000000000000001 00000000000000000000000000000001"
            + "a2de9673 adbba338 a3e5ce6c 80180040 00370000 0101080a b02224c7 839fddae"
            + "4772c3bc657a690d0a 68656c6c6f0a");

    private Frames() {}

    static Frame ethernet(Bytes bytes) {
        return cut(LinkType.ETHERNET, bytes.length(), bytes);
    }

    /// A frame of which the capture kept `bytes`.
    static Frame cut(LinkType linkType, int originalLength, Bytes bytes) {
        return new Frame(0, linkType, originalLength, bytes, Provenance.CAPTURED);
    }

    static Frame raw(Bytes... parts) {
        Bytes bytes = joined(parts);
        return cut(LinkType.RAW, bytes.length(), bytes);
    }

    static Bytes ethernetHeader(EtherType type) {
        return new EthernetHeader(MacAddress.ZERO, MacAddress.ZERO, type).encode();
    }

    /// An IPv4 packet with a TCP segment.
    static Bytes ipv4(TcpHeader tcp, Bytes payload) {
        Bytes segment = joined(tcp.encode(), payload);
        return joined(Ipv4Header.of(LOOPBACK, LOOPBACK, IpProtocol.TCP, 1, segment.length()).encode(), segment);
    }

    /// An IPv6 header; the payload follows.
    static Bytes ipv6(IpProtocol nextHeader, int payloadLength) {
        return new Ipv6Header(0, 0, payloadLength, nextHeader, 64, LOOPBACK_6, LOOPBACK_6).encode();
    }

    static Bytes joined(Bytes... parts) {
        List<Bytes> all = Arrays.asList(parts);
        BytesBuilder builder = new BytesBuilder(all.stream().mapToInt(Bytes::length).sum());
        int position = 0;
        for (Bytes part : all) {
            builder.put(position, part);
            position += part.length();
        }
        return builder.build();
    }

    static Bytes with(Bytes bytes, int index, int value) {
        byte[] array = bytes.toArray();
        array[index] = (byte) value;
        return Bytes.wrap(array);
    }
}
