package dev.osiscope.dissect;

import dev.osiscope.wire.link.PppFields;
import dev.osiscope.wire.link.PppHeader;
import java.util.Optional;

/// PPP: its protocol says what follows.
///
/// @param ipv4 who takes IPv4 apart
/// @param ipv6 who takes IPv6 apart
record PppDissector(LayerDissector ipv4, LayerDissector ipv6) implements LayerDissector {

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
            default -> DataDissector::dissect;
        };
    }
}
