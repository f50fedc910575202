package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6ExtensionFields;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.network.Ipv6Option;
import dev.osiscope.wire.network.Ipv6OptionFields;
import dev.osiscope.wire.network.Ipv6Options;
import java.util.List;
import java.util.Optional;

/// An extension header of IPv6: it says what follows it.
///
/// @param type     which of them it is
/// @param payloads who takes apart what follows
record Ipv6ExtensionDissector(IpProtocol type, IpPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(Ipv6ExtensionFields.protocol(type), span)
                .fixed(Ipv6ExtensionFields.of(type));
        if (layer.bytes().length() < Ipv6Extension.SHORTEST) {
            return layer.tooShort(Ipv6Extension.SHORTEST);
        }
        int length = Ipv6Extension.length(type, layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        Ipv6Extension header = Ipv6Extension.read(type, layer.bytes());
        Optional<Stop> stop = addRest(layer, header, span);
        Span payload = span.after(length);
        if (hasOptions() && optionGoesBeyond(header, span.captured())) {
            return layer.done(header, payload, stop.or(() -> Optional.of(
                    payload.wrong(Ipv6ExtensionFields.protocol(type), "an option goes beyond the packet"))));
        }
        LayerDissector carried = payloads.of(header.nextHeader());
        Outcome.Inner inner = IpFragment.of(header, context)
                .map(fragment -> fragment.inner(payload, hasAll(context), payloads, carried, context))
                .orElseGet(() -> new Outcome.Inner(carried, payload));
        return layer.done(header, List.of(inner), payload, stop);
    }

    /// Whether the frame was as long as the packet.
    private static boolean hasAll(Context context) {
        return context.layers().reversed().stream()
                .flatMap(layer -> layer.header().filter(Ipv6Header.class::isInstance).stream()
                        .map(header -> ((Ipv6Header) header).payloadLength() <= layer.payloadLength()))
                .findFirst().orElse(true);
    }

    private Optional<Stop> addRest(LayerBuilder layer, Ipv6Extension header, Span span) {
        Span whole = span.atMost(header.bytes().length(), span.limit());
        if (type.equals(IpProtocol.ROUTING)) {
            addStations(layer, header, whole);
        }
        return hasOptions() ? addOptions(layer, whole.after(Ipv6Extension.PREFIX_LENGTH)) : Optional.empty();
    }

    private boolean hasOptions() {
        return type.equals(IpProtocol.HOP_BY_HOP) || type.equals(IpProtocol.DESTINATION_OPTIONS);
    }

    /// Whether an option, or the compartments of a security label, say that they have more bytes than there are: then
    /// Wireshark looks into nothing behind it.
    private static boolean optionGoesBeyond(Ipv6Extension header, Bytes packet) {
        int position = Ipv6Extension.PREFIX_LENGTH;
        Ipv6Options options = Ipv6Options.read(header.bytes().from(position));
        for (Ipv6Option option : options.options()) {
            int end = position + Ipv6OptionFields.LABEL_LENGTH;
            boolean label = option.type() == Ipv6OptionFields.LABEL_TYPE;
            if (label && (end > packet.length() || packet.length() - end
                    < Ipv6OptionFields.COMPARTMENT_LENGTH.in(packet.from(position)) * Integer.BYTES)) {
                return true;
            }
            position += option.bytes().length();
        }
        return options.rest().length() >= Ipv6OptionFields.PREFIX_LENGTH && packet.length() - position
                < Ipv6OptionFields.PREFIX_LENGTH + Ipv6OptionFields.LENGTH.intIn(options.rest());
    }

    private static void addStations(LayerBuilder layer, Ipv6Extension header, Span whole) {
        List<IpAddress> stations = header.stations();
        int position = Ipv6Extension.SHORTEST;
        FieldDefinition row = Ipv6ExtensionFields.STATION;
        for (int count = stations.size(); count > 0; count--) {
            layer.add(FieldReader.open(whole, row, position, row.range().byteLength()));
            position += row.range().byteLength();
        }
        if (position < whole.length()) {
            layer.add(FieldReader.open(whole, Ipv6ExtensionFields.ROUTING_DATA, position, whole.length() - position));
        }
    }

    private Optional<Stop> addOptions(LayerBuilder layer, Span room) {
        Ipv6Options options = Ipv6Options.read(room.captured());
        OptionReader reader = new OptionReader(room);
        for (Ipv6Option option : options.options()) {
            reader.next(option.bytes().length(), Ipv6OptionFields.of(option));
        }
        reader.addEach(layer);
        reader.addRest(layer, Ipv6OptionFields.UNREADABLE);
        return options.rest().isEmpty() ? Optional.empty()
                : Optional.of(reader.unreadable(Ipv6ExtensionFields.protocol(type)));
    }
}
