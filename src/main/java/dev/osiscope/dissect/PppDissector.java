package dev.osiscope.dissect;

import static java.util.Map.entry;

import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.PppFields;
import dev.osiscope.wire.link.PppHeader;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// PPP: its protocol says what follows.
///
/// @param ipv4 who takes IPv4 apart
/// @param ipv6 who takes IPv6 apart
/// @param mpls who takes labels apart
record PppDissector(LayerDissector ipv4, LayerDissector ipv6, LayerDissector mpls) implements LayerDissector {

    private static final Map<Integer, Protocol> NAMED = Map.ofEntries(
            entry(0x8021, protocol("ipcp", "Control of IPv4 over PPP")),
            entry(0x8057, protocol("ipv6cp", "Control of IPv6 over PPP")),
            entry(0x8053, protocol("ecp", "Control of encryption")),
            entry(0x80fd, protocol("ccp", "Control of compression")),
            entry(0xc021, protocol("lcp", "Control of the link")),
            entry(0xc023, protocol("pap", "Authentication by password")),
            entry(0xc025, protocol("lqr", "Report of link quality")),
            entry(0xc223, protocol("chap", "Authentication by challenge")));

    /// The protocols that it carries and that are known by name.
    static Stream<Protocol> all() {
        return NAMED.values().stream();
    }

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(PppFields.PROTOCOL, span);
        int length = PppHeader.length(layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        PppHeader header = PppHeader.read(layer.bytes());
        if (header.framed()) {
            layer.fixed(PppFields.ALL_OF_FRAMING);
        }
        int size = header.compressed() ? 1 : 2;
        layer.add(FieldReader.open(span, PppHeader.row(header.compressed()), length - size, size));
        return layer.done(header, inner(header.carried()), span.after(length), Optional.empty());
    }

    private LayerDissector inner(int carried) {
        return switch (carried) {
            case PppHeader.IPV4 -> ipv4;
            case PppHeader.IPV6 -> ipv6;
            case PppHeader.MPLS, PppHeader.MPLS_MULTICAST -> mpls;
            default -> Optional.ofNullable(NAMED.get(carried)).<LayerDissector>map(NamedDissector::of)
                    .orElse(DataDissector::dissect);
        };
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.LINK);
    }
}
