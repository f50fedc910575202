package dev.osiscope.dissect;

import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.IcmpHeader;
import dev.osiscope.wire.network.IcmpType;
import java.util.Optional;

/// ICMP: an error quotes the packet that it is about, anything else has data.
///
/// @param quoted who takes the quoted packet apart
record IcmpDissector(LayerDissector quoted) implements LayerDissector {

    /// What all messages have, with two bytes more.
    private static final Block BEGINNING = new Block(0, 6);

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(IcmpFields.PROTOCOL, span);
        int type = layer.bytes().isEmpty() ? 0 : IcmpFields.TYPE.intIn(layer.bytes());
        if (layer.bytes().length() < IcmpFields.FIXED_LENGTH) {
            return layer.blocks(IcmpFields.of(new IcmpType(type)), BEGINNING).tooShort(IcmpFields.FIXED_LENGTH);
        }
        layer.fixed(IcmpFields.of(new IcmpType(type)));
        IcmpHeader header = IcmpHeader.read(layer.bytes());
        LayerDissector inner = header.quotes() ? quoted : DataDissector::dissect;
        Span payload = span.after(IcmpFields.FIXED_LENGTH);
        return layer.done(header, inner, header.quotes() ? payload.quoted() : payload, Optional.empty());
    }
}
