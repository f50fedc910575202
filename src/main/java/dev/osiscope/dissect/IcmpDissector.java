package dev.osiscope.dissect;

import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.IcmpHeader;
import dev.osiscope.wire.network.IcmpType;
import java.util.Optional;

/// ICMP: an error quotes the packet that it is about, anything else has data.
///
/// @param quoted who takes the quoted packet apart
record IcmpDissector(LayerDissector quoted) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(IcmpFields.PROTOCOL, span);
        int type = layer.bytes().isEmpty() ? 0 : IcmpFields.TYPE.intIn(layer.bytes());
        layer.fixed(IcmpFields.of(new IcmpType(type)));
        if (layer.bytes().length() < IcmpFields.FIXED_LENGTH) {
            return layer.tooShort(IcmpFields.FIXED_LENGTH);
        }
        IcmpHeader header = IcmpHeader.read(layer.bytes());
        LayerDissector inner = header.quotes() ? quoted : DataDissector::dissect;
        Span payload = span.after(IcmpFields.FIXED_LENGTH);
        return layer.done(header, inner, header.quotes() ? payload.quoted() : payload, Optional.empty());
    }
}
