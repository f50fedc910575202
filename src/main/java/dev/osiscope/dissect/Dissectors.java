package dev.osiscope.dissect;

import static java.util.Map.entry;

import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.application.BgpFields;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.MessageFraming;
import dev.osiscope.wire.application.OlsrFields;
import dev.osiscope.wire.application.SocksFields;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.LinkTag;
import dev.osiscope.wire.network.GeneveFields;
import dev.osiscope.wire.network.GprsTunnel;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.VxlanFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who takes apart what: the tables by link type, EtherType, protocol number and port. A tunnel carries what
/// carries tunnels, so the tables know each other; a frame can't hold endless layers, as each takes bytes.
final class Dissectors {

    private final Map<IpProtocol, LayerDissector> byProtocol = new HashMap<>();
    private final Map<EtherType, LayerDissector> byType = new HashMap<>();
    private final Map<Integer, StreamProtocol> spoken = new HashMap<>();
    private final List<StreamProtocol> recognised = new ArrayList<>();
    private final StreamProtocols streams = new StreamProtocols(spoken, recognised);
    private final IpPayloads packets = new IpPayloads(byProtocol);
    private final EtherPayloads typed = new EtherPayloads(byType);
    private final LayerDissector ipv4 = new Ipv4Dissector(packets);
    private final LayerDissector ipv6 = new Ipv6Dissector(packets);
    private final LayerDissector ethernet = new EthernetDissector(typed);
    private final LayerDissector mpls = new MplsDissector(ipv4, ipv6);
    private final LayerDissector ppp = new PppDissector(ipv4, ipv6, mpls);
    private final GreDissector gre = new GreDissector(typed, ppp, new MirrorDissector(ethernet));

    /// @param hubPorts the ports whose payload is read as the hub's messages
    Dissectors(Set<Integer> hubPorts) {
        speak(hubPorts);
        byType.putAll(Map.of(
                EtherType.IPV4, ipv4,
                EtherType.IPV6, ipv6,
                EtherType.ARP, ArpDissector::dissect,
                EtherType.RARP, ArpDissector::dissect,
                EtherType.MPLS, mpls,
                EtherType.MPLS_MULTICAST, mpls,
                EtherType.PPPOE_DISCOVERY, PppoeDissector::discovery,
                EtherType.PPPOE_SESSION, new PppoeDissector(ppp),
                EtherType.LOOP_TEST, LoopDissector::dissect,
                EtherType.BRIDGED_ETHERNET, ethernet));
        byType.put(EtherType.MACSEC, new MacsecDissector(typed));
        byType.put(TrillDissector.TYPE, new TrillDissector(ethernet));
        for (LinkTag tag : LinkTag.values()) {
            byType.put(tag.announced(), new TagDissector(tag, typed));
        }
        for (IpProtocol extension : List.of(IpProtocol.HOP_BY_HOP, IpProtocol.ROUTING, IpProtocol.FRAGMENT,
                IpProtocol.DESTINATION_OPTIONS)) {
            byProtocol.put(extension, new Ipv6ExtensionDissector(extension, packets));
        }
        byProtocol.put(IpProtocol.SCTP, new SctpDissector(new SctpPayloads(
                Map.of(53, DnsDissector::dissect, 80, HttpDissector::dissect))));
        byProtocol.putAll(Map.of(
                IpProtocol.ICMP, new IcmpDissector(ipv4),
                IpProtocol.ICMPV6, new Icmpv6Dissector(ipv6),
                IpProtocol.IGMP, IgmpDissector::dissect,
                IpProtocol.TCP, new TcpDissector(new TcpPayloads(streams)),
                IpProtocol.UDP, new UdpDissector(datagrams()),
                IpProtocol.IPV4, ipv4,
                IpProtocol.IPV6, ipv6,
                IpProtocol.GRE, gre,
                IpProtocol.AH, new AhDissector(packets),
                IpProtocol.ESP, EspDissector::dissect));
        byProtocol.put(new IpProtocol(PimDissector.NUMBER), new PimDissector(ipv4, ipv6));
    }

    /// The dissectors of frames, by link type.
    Map<LinkType, LayerDissector> links() {
        LayerDissector loopback = new NullDissector(ipv4, ipv6);
        SllDissector cooked = new SllDissector(typed, gre, ppp, ethernet);
        return Map.ofEntries(
                entry(LinkType.ETHERNET, ethernet),
                entry(LinkType.NULL, loopback),
                entry(LinkType.LOOP, loopback),
                entry(LinkType.RAW, new RawDissector(ipv4, ipv6)),
                entry(LinkType.IPV4, ipv4),
                entry(LinkType.IPV6, ipv6),
                entry(LinkType.LINUX_SLL, cooked::first),
                entry(LinkType.LINUX_SLL2, cooked::second),
                entry(LinkType.PPP, ppp),
                entry(LinkType.PPP_HDLC, ppp),
                entry(LinkType.CISCO_HDLC, new CiscoHdlcDissector(Map.of(EtherType.IPV4, ipv4, EtherType.IPV6, ipv6,
                        EtherType.MPLS, mpls, EtherType.MPLS_MULTICAST, mpls))));
    }

    private void speak(Set<Integer> hubPorts) {
        StreamProtocol http = new HttpProtocol(streams);
        OtherProtocol.PORTS.forEach(port -> spoken.put(port, OtherProtocol.ANY));
        NamedProtocol.PORTS.forEach(port -> spoken.put(port, NamedProtocol.on(port)));
        MessageFraming.BY_PORT.keySet().forEach(port -> spoken.put(port, FramedProtocol.on(port)));
        spoken.put(FtpDataProtocol.PORT, FtpDataProtocol.INSTANCE);
        spoken.put(OtherProtocol.REMOTE_DESKTOP, OtherProtocol.ISO_PACKETS);
        for (SegmentProtocol protocol : SegmentProtocol.values()) {
            protocol.ports().forEach(port -> spoken.put(port, protocol));
        }
        for (MessageProtocol protocol : MessageProtocol.values()) {
            protocol.ports().forEach(port -> spoken.put(port, protocol));
        }
        for (HeadedProtocol protocol : HeadedProtocol.values()) {
            protocol.ports().forEach(port -> spoken.put(port, protocol));
        }
        spoken.putAll(LookupProtocol.BY_PORT);
        for (StartTlsProtocol protocol : StartTlsProtocol.values()) {
            protocol.ports().forEach(port -> spoken.put(port, protocol));
        }
        TlsProtocol.PORTS.forEach(port -> spoken.put(port, TlsProtocol.INSTANCE));
        HttpProtocol.PORTS.forEach(port -> spoken.put(port, http));
        DnsProtocol.PORTS.forEach(port -> spoken.put(port, DnsProtocol.INSTANCE));
        spoken.put(SocksFields.PORT_NUMBER, new SocksProtocol(streams));
        spoken.put(RpcProtocol.PORT, RpcProtocol.INSTANCE);
        spoken.put(BgpFields.PORT, BgpProtocol.INSTANCE);
        StreamProtocol hub = new HubProtocol(http);
        hubPorts.forEach(port -> spoken.put(port, hub));
        recognised.addAll(List.of(TlsProtocol.INSTANCE, http, DceRpcProtocol.INSTANCE, RpcProtocol.INSTANCE,
                HeadedProtocol.SIP));
        recognised.addAll(SignedProtocol.ALL);
    }

    private UdpPayloads datagrams() {
        Map<Integer, DatagramProtocol> byPort = DatagramProtocols.byPort();
        Map.<Integer, LayerDissector>of(
                SsdpDissector.PORT, SsdpDissector::dissect,
                53, DnsDissector::dissect,
                5353, DnsDissector.of(DnsFields.MULTICAST),
                5355, DnsDissector.of(DnsFields.LINK_LOCAL),
                67, DhcpDissector::dissect, 68, DhcpDissector::dissect,
                TftpDissector.PORT, TftpDissector::request,
                VxlanFields.PORT, new VxlanDissector(ethernet), GeneveFields.PORT, new GeneveDissector(typed))
                .forEach((port, dissector) -> byPort.put(port, DatagramProtocol.any(dissector)));
        DatagramProtocol gprs = DatagramProtocol.any(new GtpDissector(ipv4, ipv6, ppp));
        GprsTunnel.PORTS.forEach(port -> byPort.put(port, gprs));
        byPort.put(OlsrFields.PORT, DatagramProtocols.checked(OlsrFields.PROTOCOL, OlsrDissector::dissect));
        return new UdpPayloads(byPort, DatagramSigns.OTHERS, DatagramSigns.LASTING);
    }
}
