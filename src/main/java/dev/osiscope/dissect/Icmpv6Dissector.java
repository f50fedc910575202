package dev.osiscope.dissect;

import dev.osiscope.wire.network.GroupRecordFields;
import dev.osiscope.wire.network.Icmpv6Fields;
import dev.osiscope.wire.network.Icmpv6Header;
import dev.osiscope.wire.network.Icmpv6Type;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.NeighbourOptionFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// ICMP for IPv6: an error quotes the packet that it is about, neighbour discovery has options, listener discovery
/// groups and sources, an echo data.
///
/// @param quoted who takes the quoted packet apart
record Icmpv6Dissector(LayerDissector quoted) implements LayerDissector {

    /// In which units the length of a quoted packet is given.
    private static final int WORD = 8;
    private static final String BAD_LENGTH = "the length of an option can't be right";

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(Icmpv6Fields.PROTOCOL, span);
        if (layer.bytes().length() < Icmpv6Fields.FIXED_LENGTH) {
            return layer.fixed(Icmpv6Fields.SHARED).tooShort(Icmpv6Fields.FIXED_LENGTH);
        }
        Icmpv6Type type = new Icmpv6Type(Icmpv6Fields.TYPE.intIn(layer.bytes()));
        boolean withSources = type.asksListeners() && layer.bytes().length() >= Icmpv6Fields.QUERY_2_LENGTH;
        layer.fixed(withSources ? Icmpv6Fields.ofListenerQuery2()
                : Icmpv6Fields.isExtended(type, layer.bytes()) ? Icmpv6Fields.ofExtended() : Icmpv6Fields.of(type));
        new ChecksumCheck(layer, Icmpv6Fields.CHECKSUM_ROWS, context).segment(span, IpProtocol.ICMPV6);
        int length = Icmpv6Header.length(layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        return body(layer, type, span.after(withSources ? Icmpv6Fields.QUERY_2_LENGTH : length));
    }

    private Outcome body(LayerBuilder layer, Icmpv6Type type, Span rest) {
        Icmpv6Header header = Icmpv6Header.read(layer.bytes());
        if (type.hasOptions()) {
            return options(layer, header, rest);
        }
        if (type.quotes() && rest.length() == 0) {
            return layer.done(header, rest,
                    Optional.of(rest.wrong(Icmpv6Fields.PROTOCOL, IcmpDissector.NOTHING_QUOTED)));
        }
        if (type.quotes()) {
            List<Outcome.Inner> inners = new ArrayList<>(List.of(new Outcome.Inner(quoted, rest.quoted())));
            extensions(layer, type, rest).ifPresent(span -> inners.add(new Outcome.Inner(IcmpExtensions::dissect, span)));
            return layer.done(header, inners, rest, Optional.empty());
        }
        if (type.echoes()) {
            return layer.done(header, DataDissector::dissect, rest, Optional.empty());
        }
        if (type.asksForInterface()) {
            return layer.done(header, IcmpExtensions::dissect, rest, Optional.empty());
        }
        return layer.done(header, leftOver(layer, listeners(layer, type, rest)), Optional.empty());
    }

    /// What follows the quoted packet; empty where nothing does. As in Wireshark the packet is looked into beyond that, as
    /// its own lengths say.
    private static Optional<Span> extensions(LayerBuilder layer, Icmpv6Type type, Span packet) {
        int length = Icmpv6Fields.isExtended(type, layer.bytes())
                ? Icmpv6Fields.QUOTED_LENGTH.intIn(layer.bytes()) * WORD : packet.length();
        return length < packet.length() ? Optional.of(packet.after(length)) : Optional.empty();
    }

    /// Adds the groups or sources of listener discovery.
    ///
    /// @return what follows them
    private static Span listeners(LayerBuilder layer, Icmpv6Type type, Span rest) {
        if (type.reportsListeners()) {
            return GroupRecords.add(layer, rest, GroupRecordFields.LISTENERS,
                    Icmpv6Fields.RECORD_COUNT.intIn(layer.bytes()));
        }
        if (!type.asksListeners() || layer.bytes().length() < Icmpv6Fields.QUERY_2_LENGTH) {
            return rest;
        }
        List<Field> sources = new ArrayList<>();
        Span left = GroupRecords.addresses(rest, Icmpv6Fields.SOURCE, Icmpv6Fields.SOURCE_COUNT.intIn(layer.bytes()),
                sources);
        sources.forEach(layer::add);
        return left;
    }

    /// Walks over the options: each is at least 8 bytes, so the walk ends. What can't be read is left over.
    private Outcome options(LayerBuilder layer, Icmpv6Header header, Span first) {
        Span rest = first;
        Optional<Span> redirected = Optional.empty();
        while (rest.captured().length() >= NeighbourOptionFields.UNIT) {
            int length = NeighbourOptionFields.LENGTH.intIn(rest.captured()) * NeighbourOptionFields.UNIT;
            if (length == 0 || length > rest.captured().length()) {
                break;
            }
            Span option = rest.atMost(length, rest.limit());
            new FieldWalk(rest).whole(NeighbourOptionFields.OPTION, length, NeighbourOptionReader::read,
                    NeighbourOptionFields.DATA).fields().forEach(layer::add);
            if (NeighbourOptionFields.TYPE.intIn(option.captured()) == NeighbourOptionFields.REDIRECTED) {
                redirected = Optional.of(option.after(NeighbourOptionFields.UNIT));
            }
            rest = rest.after(length);
        }
        Optional<Stop> wrong = rest.length() == 0 ? Optional.empty()
                : Optional.of(rest.wrong(Icmpv6Fields.PROTOCOL, BAD_LENGTH));
        List<Outcome.Inner> inners = redirected.filter(packet -> packet.length() > 0)
                .map(packet -> new Outcome.Inner(quoted, packet.quoted())).stream().toList();
        return layer.done(header, inners, leftOver(layer, rest), wrong);
    }

    /// Adds what is left over, as a field.
    ///
    /// @return the end of the message
    private static Span leftOver(LayerBuilder layer, Span rest) {
        int left = rest.captured().length();
        if (left > 0) {
            layer.add(FieldReader.open(rest, Icmpv6Fields.DATA, 0, left));
        }
        return rest.after(left);
    }
}
