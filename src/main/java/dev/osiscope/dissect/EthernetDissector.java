package dev.osiscope.dissect;

import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.EthernetHeader;
import java.util.Map;
import java.util.Optional;

/// Ethernet: the header; its type says what follows.
///
/// @param payloads who takes apart what it carries; data where nobody does
record EthernetDissector(Map<EtherType, LayerDissector> payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span) {
        LayerBuilder layer = new LayerBuilder(EthernetFields.PROTOCOL, span);
        if (layer.bytes().length() < EthernetFields.FIXED_LENGTH) {
            return layer.fixed(EthernetFields.ALL).tooShort(EthernetFields.FIXED_LENGTH);
        }
        EthernetHeader header = EthernetHeader.read(layer.bytes());
        layer.fixed(header.type().isLength() ? EthernetFields.ALL_WITH_LENGTH : EthernetFields.ALL);
        Span payload = payload(span.after(EthernetFields.FIXED_LENGTH), header.type());
        LayerDissector inner = payloads.getOrDefault(header.type(), DataDissector::dissect);
        return layer.done(header, payload, Inner.of(inner, payload), Optional.empty());
    }

    private static Span payload(Span rest, EtherType type) {
        return type.isLength()
                ? rest.atMost(type.value(), "the length in the Ethernet header ends the data there") : rest;
    }
}
