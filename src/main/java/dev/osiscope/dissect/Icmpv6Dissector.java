package dev.osiscope.dissect;

import dev.osiscope.wire.network.Icmpv6Fields;
import dev.osiscope.wire.network.Icmpv6Header;
import dev.osiscope.wire.network.Icmpv6Type;
import dev.osiscope.wire.network.NeighbourOptionFields;
import java.util.Optional;

/// ICMP for IPv6: an error quotes the packet that it is about, neighbour discovery has options, anything else
/// data.
///
/// @param quoted who takes the quoted packet apart
record Icmpv6Dissector(LayerDissector quoted) implements LayerDissector {

    private static final String BAD_LENGTH = "the length of an option can't be right";

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(Icmpv6Fields.PROTOCOL, span);
        if (layer.bytes().length() < Icmpv6Fields.FIXED_LENGTH) {
            return layer.fixed(Icmpv6Fields.SHARED).tooShort(Icmpv6Fields.FIXED_LENGTH);
        }
        Icmpv6Type type = new Icmpv6Type(Icmpv6Fields.TYPE.intIn(layer.bytes()));
        layer.fixed(Icmpv6Fields.of(type));
        int length = Icmpv6Header.length(layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        Icmpv6Header header = Icmpv6Header.read(layer.bytes());
        Span rest = span.after(length);
        if (type.hasOptions()) {
            return options(layer, header, rest);
        }
        LayerDissector inner = type.quotes() ? quoted : DataDissector::dissect;
        return layer.done(header, inner, type.quotes() ? rest.quoted() : rest, Optional.empty());
    }

    /// Walks over the options: each is at least 8 bytes, so the walk ends. What can't be read is left as data.
    private static Outcome options(LayerBuilder layer, Icmpv6Header header, Span first) {
        Span rest = first;
        while (rest.captured().length() >= NeighbourOptionFields.UNIT) {
            int length = NeighbourOptionFields.LENGTH.intIn(rest.captured()) * NeighbourOptionFields.UNIT;
            if (length == 0 || length > rest.captured().length()) {
                break;
            }
            layer.add(FieldReader.structure(rest.atMost(length, rest.limit()), NeighbourOptionFields.ALL,
                    parts -> parts.getFirst().text()));
            rest = rest.after(length);
        }
        return layer.done(header, DataDissector::dissect, rest, rest.length() == 0 ? Optional.empty()
                : Optional.of(rest.wrong(Icmpv6Fields.PROTOCOL, BAD_LENGTH)));
    }
}
