package dev.osiscope.export;

import static java.util.Map.entry;

import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.Header;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which layers of a packet that a message of ICMP quotes Wireshark names: one of which less is quoted than its
/// dissector asks for at first has no name there.
final class QuotedNames {

    /// How many bytes that are.
    private static final Map<String, Integer> LEAST = Map.ofEntries(
            entry("tcp", 4), entry("udp", 4), entry("udplite", 4), entry("sctp", 12), entry("dccp", 4),
            entry("icmp", 6), entry("igmp", 2), entry("gre", 4), entry("ah", 2), entry("ospf", 4), entry("rsvp", 8),
            entry("eigrp", 16), entry("l2tp", 4), entry("mipv6", 2), entry("hip", 8), entry("dns", 4),
            entry("ipv6.hopopts", 2), entry("ipv6.dstopts", 2), entry("ipv6.fraghdr", 8));

    private QuotedNames() {}

    /// The layers that have a name.
    static List<Layer> of(List<Layer> layers) {
        for (int index = 0; index < layers.size(); index++) {
            if (layers.get(index).header().filter(Header::quotes).isPresent()) {
                return Stream.concat(layers.subList(0, index + 1).stream(), layers.subList(index + 1, layers.size()).stream()
                        .filter(layer -> !isTooShort(layer))).toList();
            }
        }
        return layers;
    }

    private static boolean isTooShort(Layer layer) {
        return layer.header().isEmpty() && layer.range().byteLength() < LEAST.getOrDefault(layer.protocol().id(), 0);
    }
}
