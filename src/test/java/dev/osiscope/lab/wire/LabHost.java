package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A host in memory: the frames that a kernel with this address would send.
///
/// @param number 1 to 255: the last byte of its addresses
/// @param tcpPort the port that it uses
record LabHost(int number, int tcpPort) {

    static final LabHost CLIENT = new LabHost(1, 40_000);
    static final LabHost HUB = new LabHost(2, 3001);
    static final LabHost OTHER = new LabHost(3, 40_000);
    static final MacAddress BROADCAST = new MacAddress(Bytes.ofHex("ffffffffffff"));

    private static final int WINDOW = 64_240;
    private static final int ARP_ASKS = 1;
    private static final int ETHERNET = 1;

    MacAddress card() {
        return new MacAddress(Bytes.wrap(new byte[] {2, 0, 0, 0, 0, (byte) number}));
    }

    IpAddress address() {
        return IpAddress.ofIpv4(10, 0, 0, number);
    }

    /// A segment to `to`. The clock of the kernel that stands in its timestamps, and the packet's identification, differ
    /// with every `clock`.
    Bytes segment(LabHost to, int clock, long sequence, long acknowledgment, String text, TcpFlag... flags) {
        Bytes data = Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
        Bytes tcp = TcpHeader.of(tcpPort, to.tcpPort, sequence, acknowledgment, TcpFlags.of(flags), WINDOW,
                        List.of(TcpOption.timestamps(clock, 0)))
                .withChecksum(address(), to.address(), data).encode();
        Bytes ip = Ipv4Header.of(address(), to.address(), IpProtocol.TCP, clock, tcp.length() + data.length()).encode();
        return joined(new EthernetHeader(to.card(), card(), EtherType.IPV4).encode(), ip, tcp, data);
    }

    /// Asks for the MAC address of `to`.
    Bytes arpRequest(LabHost to) {
        Bytes packet = new ArpPacket(ETHERNET, EtherType.IPV4, ARP_ASKS, card().bytes(), address().bytes(),
                MacAddress.ZERO.bytes(), to.address().bytes()).encode();
        return joined(new EthernetHeader(BROADCAST, card(), EtherType.ARP).encode(), packet);
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
