package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DataFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a frame says in one line: a row of the list of packets.
///
/// @param source      who sent it, the innermost address that it has; empty where it has none
/// @param destination whom it is for; empty likewise
/// @param protocol    the innermost protocol that says something
/// @param info        what it says
public record FrameDigest(String source, String destination, Protocol protocol, Phrase info) {

    /// The fields with the addresses, by protocol.
    private static final List<Address> ADDRESSES = List.of(
            new Address("ip", "ip.src", "ip.dst"),
            new Address("ipv6", "ipv6.src", "ipv6.dst"),
            new Address("eth", "eth.src", "eth.dst"),
            new Address("sll", "sll.src.eth", ""));

    /// Bytes that no dissector takes apart, and a frame of which nothing was kept.
    private static final Protocol NOTHING = DataFields.PROTOCOL;

    /// The digest of `dissection`.
    public static FrameDigest of(Dissection dissection) {
        Layer layer = telling(dissection).orElse(null);
        return new FrameDigest(
                address(dissection, Address::source),
                address(dissection, Address::destination),
                layer == null ? NOTHING : layer.protocol(),
                layer == null ? size(dissection) : info(dissection, layer));
    }

    /// The innermost layer that says something: bytes that nobody takes apart leave the word to what carries them.
    private static Optional<Layer> telling(Dissection dissection) {
        for (Layer layer : dissection.ownLayers().reversed()) {
            if (!layer.protocol().equals(NOTHING)) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }

    private static Phrase size(Dissection dissection) {
        return Phrase.of("digest.size", Counts.bytes(dissection.frame().originalLength()));
    }

    private static Phrase info(Dissection dissection, Layer layer) {
        return DigestRule.ALL.stream()
                .filter(rule -> rule.fits(layer))
                .findFirst()
                .map(rule -> rule.phrase(layer))
                .orElseGet(() -> size(dissection));
    }

    /// The innermost address of a kind; empty where there is none.
    private static String address(Dissection dissection, Function<Address, String> kind) {
        for (Layer layer : dissection.ownLayers().reversed()) {
            for (Address address : ADDRESSES) {
                Optional<Field> found = layer.protocol().id().equals(address.protocol)
                        ? layer.field(kind.apply(address)) : Optional.empty();
                if (found.isPresent()) {
                    return found.get().text();
                }
            }
        }
        return "";
    }

    private record Address(String protocol, String source, String destination) {}
}
