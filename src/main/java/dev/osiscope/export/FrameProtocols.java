package dev.osiscope.export;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.CertificateProtocols;
import dev.osiscope.wire.application.HttpFields;
import dev.osiscope.wire.application.MediaType;
import dev.osiscope.wire.application.MessageFraming;
import dev.osiscope.wire.application.OcspFields;
import dev.osiscope.wire.application.SignedFraming;
import dev.osiscope.wire.application.WebSocketFields;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.LinkTag;
import dev.osiscope.wire.link.MacsecFields;
import dev.osiscope.wire.link.MplsFields;
import dev.osiscope.wire.link.ProviderVlanFields;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.transport.PortNames;
import dev.osiscope.wire.transport.TcpFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The protocols of a frame as Wireshark's field `frame.protocols` lists them: `eth:ethertype:ip:tcp`. Besides
/// the layers it names the dissectors between them that have no header of their own.
final class FrameProtocols {

    private static final String RAW = "raw";
    private static final String ETHER_TYPE = "ethertype";
    /// The fields whose value Wireshark looks up in its table of EtherTypes.
    private static final Set<String> ETHER_TYPES = Stream.concat(
            Stream.of(EthernetFields.TYPE, VlanFields.TYPE, ProviderVlanFields.TYPE, SllFields.TYPE, MacsecFields.TYPE),
            Stream.of(LinkTag.values()).filter(LinkTag::typed).map(LinkTag::type))
            .map(FieldDefinition::id).collect(Collectors.toUnmodifiableSet());

    /// The protocols whose messages stand one after the other in a stream.
    private static final Set<String> STREAM_PROTOCOLS = Stream.of(
            Stream.of("dns", "http", "http2", "websocket", "smtp", "irc", "ftp", "nntp", "whois", "finger", "ssh", "rpkirtr", "tpkt",
                    "resp", "pop", "telnet", "imap", "rpc", "sip", "rtsp"),
            MessageFraming.BY_PORT.keySet().stream().flatMap(port -> PortNames.TCP.protocol(port).stream())
                    .map(Protocol::id),
            SignedFraming.ALL.keySet().stream().map(Protocol::id)).flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    /// What is written in DER, of which each part has a dissector of its own in Wireshark.
    private static final Set<Protocol> DER =
            Set.of(OcspFields.PROTOCOL, MediaType.CERTIFICATE, MediaType.REVOCATIONS);

    /// Wireshark counts it as an Ethernet header.
    private static final String INTER_SWITCH = "isl";
    private static final String MULTIPATH = "mptcp";
    private static final String MULTIPATH_OPTION = "tcp.options.mptcp";

    private FrameProtocols() {}

    /// The names, outermost first, with colons between them.
    static String of(Dissection dissection) {
        List<String> names = new ArrayList<>();
        if (dissection.frame().linkType().equals(LinkType.RAW)) {
            names.add(RAW);
        }
        List<Layer> layers = QuotedNames.of(dissection.layers());
        for (int index = 0; index < layers.size(); index++) {
            boolean last = index == layers.size() - 1;
            Stream<String> more = STREAM_PROTOCOLS.contains(layers.get(index).protocol().id())
                    ? spoken(layers.subList(0, index), layers.get(index)) : names(layers.get(index), last);
            more.filter(name -> !repeatsLabel(name, names)).forEach(names::add);
        }
        return String.join(":", names);
    }

    /// A message on a stream. Wireshark counts all that stand in the same bytes as one, and names HTTP where WebSocket
    /// goes on with it.
    private static Stream<String> spoken(List<Layer> before, Layer message) {
        List<String> named = before.reversed().stream()
                .takeWhile(layer -> layer.protocol().level() == Protocol.Level.APPLICATION)
                .filter(layer -> layer.source().equals(message.source())).map(layer -> layer.protocol().id()).toList();
        String name = message.protocol().id();
        if (named.contains(name) && !standsIn(before, message)) {
            return Stream.of();
        }
        boolean goesOn = message.protocol().equals(WebSocketFields.PROTOCOL)
                && !named.contains(HttpFields.PROTOCOL.id());
        return goesOn ? Stream.of(HttpFields.PROTOCOL.id(), name) : Stream.of(name);
    }

    /// Whether it is a part of a message of the same protocol, not one that follows it.
    private static boolean standsIn(List<Layer> before, Layer part) {
        return before.stream().anyMatch(layer -> layer.protocol().equals(part.protocol())
                && layer.source().equals(part.source()) && layer.range().contains(part.range()));
    }

    /// Wireshark counts all labels in a row as one.
    private static boolean repeatsLabel(String name, List<String> names) {
        return name.equals(MplsFields.PROTOCOL.id()) && !names.isEmpty() && names.getLast().equals(name);
    }

    private static Stream<String> names(Layer layer, boolean last) {
        String name = layer.protocol().id();
        if (layer.protocol().equals(IgmpFields.PROTOCOL)) {
            // One dissector for all versions, one for this version.
            return layer.fields().isEmpty() || layer.fields().getFirst().value() instanceof FieldValue.Unsigned type
                    && !IgmpFields.isVersioned(type.value()) ? Stream.of(name) : Stream.of(name, name);
        }
        if (layer.protocol().equals(TcpFields.PROTOCOL)) {
            return Stream.concat(Stream.of(name), multipathOptions(layer));
        }
        if (name.equals(INTER_SWITCH)) {
            return Stream.of(EthernetFields.PROTOCOL.id());
        }
        if (DER.contains(layer.protocol())) {
            return Stream.concat(Stream.of(name),
                    CertificateProtocols.of(layer.source().bytes().slice(layer.range())).stream());
        }
        if (DhcpProtocolNames.isDhcp(layer)) {
            return DhcpProtocolNames.of(layer);
        }
        if (TlsProtocolNames.isTls(layer)) {
            return TlsProtocolNames.of(layer);
        }
        // Nobody is asked for a type that is not known and has nothing after it.
        boolean typed = !last && layer.fields().stream().map(Field::id).anyMatch(ETHER_TYPES::contains);
        return typed ? Stream.of(name, ETHER_TYPE) : Stream.of(name);
    }

    private static Stream<String> multipathOptions(Layer tcp) {
        return tcp.walk().map(Field::id).filter(MULTIPATH_OPTION::equals).map(_ -> MULTIPATH);
    }
}
