package dev.osiscope.dissect;

import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.EthernetHeader;
import java.util.Optional;

/// Ethernet: the header; its type says what follows.
///
/// @param payloads who takes apart what it carries; data where nobody does
record EthernetDissector(EtherPayloads payloads) implements LayerDissector {

    private static final Block WHOLE = new Block(0, EthernetFields.FIXED_LENGTH);

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(EthernetFields.PROTOCOL, span);
        if (layer.bytes().length() < EthernetFields.FIXED_LENGTH) {
            return layer.blocks(EthernetFields.ALL, WHOLE).tooShort(EthernetFields.FIXED_LENGTH);
        }
        EthernetHeader header = EthernetHeader.read(layer.bytes());
        if (header.type().isLength() && IslDissector.isFor(header.destination())) {
            return new IslDissector(this).dissect(span, context);
        }
        Span rest = span.after(EthernetFields.FIXED_LENGTH);
        if (header.type().value() == 0 || header.type().isNeither()) {
            return layer.fixed(header.type().isNeither() ? EthernetFields.ALL_WITH_NEITHER : EthernetFields.ALL)
                    .done(header, DataDissector::dissect, rest, Optional.empty());
        }
        layer.fixed(header.type().isLength() ? EthernetFields.ALL_WITH_LENGTH : EthernetFields.ALL);
        Span payload = EtherPayloads.span(rest, header.type());
        return layer.done(header, payloads.of(header.type(), payload), payload, Optional.empty());
    }
}
