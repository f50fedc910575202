package dev.osiscope.export;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.ProviderVlanFields;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.network.Ipv6Fields;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The protocols of a frame as Wireshark's field `frame.protocols` lists them: `eth:ethertype:ip:tcp`. Besides
/// the layers it names the dissectors between them that have no header of their own.
final class FrameProtocols {

    private static final String RAW = "raw";
    private static final String ETHER_TYPE = "ethertype";
    /// The fields whose value Wireshark looks up in its table of EtherTypes.
    private static final Set<String> ETHER_TYPES = Set.of(EthernetFields.TYPE.id(), VlanFields.TYPE.id(),
            ProviderVlanFields.TYPE.id(), SllFields.TYPE.id());
    private static final Set<String> EXTENSIONS =
            Set.of("ipv6.hopopts", "ipv6.routing", "ipv6.dstopts", "ipv6.fraghdr");

    private FrameProtocols() {}

    /// The names, outermost first, with colons between them.
    static String of(Dissection dissection) {
        Stream<String> link = dissection.frame().linkType().equals(LinkType.RAW) ? Stream.of(RAW) : Stream.of();
        return Stream.concat(link, dissection.layers().stream().flatMap(FrameProtocols::names))
                .collect(Collectors.joining(":"));
    }

    private static Stream<String> names(Layer layer) {
        String name = layer.protocol().id();
        Stream<String> fields = layer.fields().stream().map(Field::id);
        if (layer.protocol().equals(IgmpFields.PROTOCOL)) {
            // One dissector for all versions, one for this version.
            return Stream.of(name, name);
        }
        if (layer.protocol().equals(Ipv6Fields.PROTOCOL)) {
            return Stream.concat(Stream.of(name), fields.filter(EXTENSIONS::contains));
        }
        return fields.anyMatch(ETHER_TYPES::contains) ? Stream.of(name, ETHER_TYPE) : Stream.of(name);
    }
}
