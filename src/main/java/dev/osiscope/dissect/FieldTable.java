package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.BgpAttributeFields;
import dev.osiscope.wire.application.BgpFields;
import dev.osiscope.wire.application.CotpFields;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.application.DhcpFields;
import dev.osiscope.wire.application.DhcpOptionFields;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DtlsFields;
import dev.osiscope.wire.application.FtpFields;
import dev.osiscope.wire.application.GssMechanism;
import dev.osiscope.wire.application.HttpFields;
import dev.osiscope.wire.application.HubFields;
import dev.osiscope.wire.application.ImfFields;
import dev.osiscope.wire.application.IrcFields;
import dev.osiscope.wire.application.LookupFields;
import dev.osiscope.wire.application.MediaFields;
import dev.osiscope.wire.application.MediaType;
import dev.osiscope.wire.application.MimeFields;
import dev.osiscope.wire.application.NntpFields;
import dev.osiscope.wire.application.OcspFields;
import dev.osiscope.wire.application.OlsrFields;
import dev.osiscope.wire.application.PopFields;
import dev.osiscope.wire.application.RespFields;
import dev.osiscope.wire.application.RpcProgram;
import dev.osiscope.wire.application.RpkiFields;
import dev.osiscope.wire.application.SmtpFields;
import dev.osiscope.wire.application.SocksFields;
import dev.osiscope.wire.application.SshFields;
import dev.osiscope.wire.application.Ssl2Fields;
import dev.osiscope.wire.application.TelnetFields;
import dev.osiscope.wire.application.TlsCertificateFields;
import dev.osiscope.wire.application.TlsExtensionFields;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsHandshakeFields;
import dev.osiscope.wire.application.TlsKeyExchangeFields;
import dev.osiscope.wire.application.TpktFields;
import dev.osiscope.wire.application.WebSocketFields;
import dev.osiscope.wire.link.ArpFields;
import dev.osiscope.wire.link.CiscoHdlcFields;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.LinkProtocols;
import dev.osiscope.wire.link.LinkTag;
import dev.osiscope.wire.link.LlcFields;
import dev.osiscope.wire.link.LoopFields;
import dev.osiscope.wire.link.MacsecFields;
import dev.osiscope.wire.link.MplsFields;
import dev.osiscope.wire.link.NullFields;
import dev.osiscope.wire.link.PppFields;
import dev.osiscope.wire.link.PppoeFields;
import dev.osiscope.wire.link.ProviderVlanFields;
import dev.osiscope.wire.link.Sll2Fields;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.network.AhFields;
import dev.osiscope.wire.network.EspFields;
import dev.osiscope.wire.network.GeneveFields;
import dev.osiscope.wire.network.GreFields;
import dev.osiscope.wire.network.GroupRecordFields;
import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.Icmpv6Fields;
import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4OptionFields;
import dev.osiscope.wire.network.Ipv6ExtensionFields;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6OptionFields;
import dev.osiscope.wire.network.NeighbourOptionFields;
import dev.osiscope.wire.network.NetworkProtocols;
import dev.osiscope.wire.network.VxlanFields;
import dev.osiscope.wire.transport.PortNames;
import dev.osiscope.wire.transport.SctpChunkFields;
import dev.osiscope.wire.transport.SctpFields;
import dev.osiscope.wire.transport.SctpPayloadProtocols;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpOptionFields;
import dev.osiscope.wire.transport.UdpFields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The field table of a protocol that is taken apart. Together they have every field that a dissection can have.
///
/// @param protocol the protocol
/// @param rows     its rows, those of its options included; each once
public record FieldTable(Protocol protocol, List<FieldDefinition> rows) {

    /// Takes a copy of the rows.
    public FieldTable {
        rows = List.copyOf(rows);
    }

    private static final List<FieldTable> TAKEN_APART = List.of(
            of(EthernetFields.PROTOCOL, EthernetFields.ALL, List.of(EthernetFields.LENGTH, EthernetFields.NEITHER)),
            of(VlanFields.PROTOCOL, VlanFields.ALL, List.of(VlanFields.LENGTH)),
            of(ProviderVlanFields.PROTOCOL, ProviderVlanFields.ALL,
                    List.of(ProviderVlanFields.SERVICE_ID, ProviderVlanFields.CUSTOMER_ID)),
            of(LlcFields.PROTOCOL, LlcFields.ALL_WITH_TYPE, List.of(LlcFields.PROTOCOL_ID)),
            of(SllFields.PROTOCOL, SllFields.ALL,
                    List.of(SllFields.OTHER_SOURCE, SllFields.LINUX_TYPE, SllFields.TUNNEL_TYPE, Sll2Fields.RESERVED,
                            Sll2Fields.INTERFACE)),
            of(PppFields.PROTOCOL, PppFields.ALL_OF_FRAMING, List.of(PppFields.CARRIED_PROTOCOL)),
            of(CiscoHdlcFields.PROTOCOL, CiscoHdlcFields.ALL),
            of(NullFields.PROTOCOL, NullFields.ALL),
            of(MacsecFields.PROTOCOL, List.of(MacsecFields.TYPE)),
            of(MplsFields.PROTOCOL, MplsFields.ALL),
            of(LoopFields.PROTOCOL, LoopFields.ALL),
            of(PppoeFields.DISCOVERY, PppoeFields.ALL_OF_TAGS),
            of(PppoeFields.SESSION, PppoeFields.ALL),
            of(ArpFields.PROTOCOL, ArpFields.ALL, ArpFields.OTHER_ADDRESSES),
            of(Ipv4Fields.PROTOCOL, Ipv4Fields.ALL, Stream.of(Ipv4Fields.CHECKSUM_ROWS.workedOut(),
                    List.of(Ipv4Fields.CURRENT_ROUTE), Ipv4OptionFields.ALL, Ipv4OptionFields.ALL_OF_ROUTES)
                    .flatMap(List::stream).toList()),
            of(Ipv6Fields.PROTOCOL, Ipv6Fields.ALL, Ipv6OptionFields.ALL),
            of(Ipv6ExtensionFields.protocol(IpProtocol.HOP_BY_HOP), Ipv6ExtensionFields.HOP_BY_HOP),
            of(Ipv6ExtensionFields.protocol(IpProtocol.ROUTING), Ipv6ExtensionFields.ROUTING,
                    List.of(Ipv6ExtensionFields.STATION, Ipv6ExtensionFields.ROUTING_DATA)),
            of(Ipv6ExtensionFields.protocol(IpProtocol.FRAGMENT), Ipv6ExtensionFields.FRAGMENT),
            of(Ipv6ExtensionFields.protocol(IpProtocol.DESTINATION_OPTIONS), Ipv6ExtensionFields.DESTINATION),
            of(IcmpFields.PROTOCOL, IcmpFields.ALL, IcmpFields.CHECKSUM_ROWS.workedOut()),
            of(Icmpv6Fields.PROTOCOL, Icmpv6Fields.ALL, Stream.of(
                    Icmpv6Fields.CHECKSUM_ROWS.workedOut(), NeighbourOptionFields.ALL,
                    NeighbourOptionFields.ALL_OF_TYPES, GroupRecordFields.LISTENERS.all())
                    .flatMap(List::stream).toList()),
            of(IgmpFields.PROTOCOL, FieldDefinition.ofEachId(Stream.of(IgmpFields.ALL, IgmpFields.ALL_OF_REPORT_3,
                    IgmpFields.ALL_OF_QUERY_3, IgmpFields.CHECKSUM_ROWS.workedOut(), List.of(IgmpFields.DATA),
                    GroupRecordFields.IGMP.all())
                    .flatMap(List::stream))),
            of(AhFields.PROTOCOL, AhFields.ALL),
            of(EspFields.PROTOCOL, EspFields.ALL),
            of(GreFields.PROTOCOL, GreFields.ALL, GreFields.ALL_OPTIONAL, GreFields.CHECKSUM_ROWS.workedOut()),
            of(VxlanFields.PROTOCOL, VxlanFields.ALL),
            of(GeneveFields.PROTOCOL, GeneveFields.ALL),
            of(TcpFields.PROTOCOL, TcpFields.ALL_WITH_PAYLOAD, TcpFields.CHECKSUM_ROWS.workedOut(),
                    TcpOptionFields.ALL),
            of(SctpFields.PROTOCOL, SctpFields.ALL, SctpChunkFields.ALL),
            of(UdpFields.PROTOCOL, UdpFields.ALL, UdpFields.CHECKSUM_ROWS.workedOut()),
            of(DnsFields.PROTOCOL, FieldDefinition.ofEachId(Stream.of(DnsFields.ALL, DnsFields.ALL_OF_UPDATE,
                    DnsFields.ALL_OF_SECTIONS, DnsFields.ALL_OF_TCP).flatMap(List::stream))),
            of(DnsFields.MULTICAST, List.of()),
            of(DnsFields.LINK_LOCAL, List.of()),
            of(DhcpFields.PROTOCOL, DhcpFields.ALL, DhcpOptionFields.ALL),
            tls(),
            of(OlsrFields.PROTOCOL, OlsrFields.ALL),
            of(DtlsFields.PROTOCOL, DtlsFields.ALL),
            of(SocksFields.PROTOCOL, SocksFields.ALL),
            of(BgpFields.PROTOCOL, BgpFields.ALL, BgpAttributeFields.ALL),
            of(HubFields.PROTOCOL, HubFields.ALL),
            of(HttpFields.PROTOCOL, HttpFields.ALL, List.of(MediaFields.READABLE)),
            of(SmtpFields.PROTOCOL, SmtpFields.ALL),
            of(ImfFields.PROTOCOL, ImfFields.ALL),
            of(MimeFields.PROTOCOL, MimeFields.ALL),
            of(SshFields.PROTOCOL, SshFields.ALL),
            of(RpkiFields.PROTOCOL, RpkiFields.ALL),
            of(OcspFields.PROTOCOL, OcspFields.ALL),
            of(MediaType.CERTIFICATE, List.of()),
            of(MediaType.REVOCATIONS, List.of()),
            of(TpktFields.PROTOCOL, TpktFields.ALL, List.of(TpktFields.CONTINUATION)),
            of(CotpFields.PROTOCOL, CotpFields.ALL),
            of(RespFields.PROTOCOL, RespFields.ALL),
            of(PopFields.PROTOCOL, PopFields.LINES.rows()),
            of(TelnetFields.PROTOCOL, TelnetFields.ALL),
            of(IrcFields.PROTOCOL, IrcFields.ALL),
            of(FtpFields.PROTOCOL, FtpFields.LINES.rows()),
            of(NntpFields.PROTOCOL, NntpFields.LINES.rows()),
            of(LookupFields.WHOIS.protocol(), LookupFields.WHOIS.rows()),
            of(LookupFields.FINGER.protocol(), LookupFields.FINGER.rows()),
            of(MediaType.TEXT, List.of()),
            of(MediaType.JSON, List.of()),
            of(MediaType.XML, List.of()),
            of(MediaType.FORM, List.of()),
            of(MediaType.PNG, List.of()),
            of(MediaType.GIF, List.of()),
            of(MediaType.JPEG, List.of()),
            of(MediaType.OTHER, List.of(MediaFields.BYTES)),
            of(WebSocketFields.PROTOCOL, WebSocketFields.ALL, WebSocketFields.ALL_OF_SOME),
            of(DataFields.PROTOCOL, DataFields.ALL));

    /// All of them, a protocol each: those that are taken apart, then those that are known by name only.
    public static final List<FieldTable> ALL =
            Stream.of(TAKEN_APART.stream(), Stream.of(LinkTag.values()).map(tag -> of(tag.protocol(), tag.rows())),
                    named().map(protocol -> of(protocol, List.of()))).flatMap(tables -> tables).toList();

    private static Stream<Protocol> named() {
        Set<String> known = TAKEN_APART.stream().map(table -> table.protocol().id()).collect(Collectors.toSet());
        return Stream.of(LinkProtocols.all(), NetworkProtocols.all(), PortNames.TCP.protocols().values().stream(),
                        PortNames.UDP.protocols().values().stream(),
                        PortNames.SCTP.protocols().values().stream(), SctpPayloadProtocols.all(), IgmpFields.others(), DatagramProtocols.all(),
                        DatagramSigns.all(), FramedProtocol.all(), SignedProtocol.all(), IsoContents.all(), PppDissector.all(), GssMechanism.protocols(),
                        RpcProgram.protocols(), MediaType.all(),
                        Stream.of(MirrorDissector.PROTOCOL, IslDissector.PROTOCOL,
                                TrillDissector.PROTOCOL, CiscoHdlcDissector.ADDRESS_RESOLUTION, DceRpcDissector.PROTOCOL, Http2Dialogue.PROTOCOL))
                .flatMap(protocols -> protocols).filter(protocol -> known.add(protocol.id()));
    }

    private static FieldTable tls() {
        return of(TlsFields.PROTOCOL, Stream.of(TlsFields.ALL, TlsFields.ALL_OF_CONTENTS, TlsHandshakeFields.ALL,
                TlsHandshakeFields.ALL_OF_MESSAGES, TlsExtensionFields.ALL, TlsKeyExchangeFields.ALL,
                TlsCertificateFields.ALL, Ssl2Fields.ALL).flatMap(List::stream).toList());
    }

    private static FieldTable of(Protocol protocol, List<FieldDefinition> rows) {
        return new FieldTable(protocol, rows);
    }

    private static FieldTable of(Protocol protocol, List<FieldDefinition> rows, List<FieldDefinition> more) {
        return of(protocol, Stream.of(rows, more).flatMap(List::stream).toList());
    }

    private static FieldTable of(
            Protocol protocol, List<FieldDefinition> rows, List<FieldDefinition> more, List<FieldDefinition> others) {
        return of(protocol, Stream.of(rows, more, others).flatMap(List::stream).toList());
    }
}
