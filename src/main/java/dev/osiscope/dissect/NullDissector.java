package dev.osiscope.dissect;

import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.link.AddressFamily;
import dev.osiscope.wire.link.NullFields;
import dev.osiscope.wire.link.NullHeader;
import java.util.List;
import java.util.Optional;

/// The loopback header of captures on BSD, macOS and Windows, in either byte order.
///
/// @param ipv4 who takes IPv4 apart
/// @param ipv6 who takes IPv6 apart
record NullDissector(LayerDissector ipv4, LayerDissector ipv6) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(NullFields.PROTOCOL, span);
        if (layer.bytes().length() < NullFields.FIXED_LENGTH) {
            return layer.tooShort(NullFields.FIXED_LENGTH);
        }
        NullHeader header = NullHeader.read(layer.bytes());
        layer.add(family(span, header.family()));
        return layer.done(header, inner(header.family()), span.after(NullFields.FIXED_LENGTH), Optional.empty());
    }

    private LayerDissector inner(AddressFamily family) {
        if (family.ipv4()) {
            return ipv4;
        }
        return family.ipv6() ? ipv6 : DataDissector::dissect;
    }

    /// The field by hand: its byte order is that of the capturing machine.
    private static Field family(Span span, AddressFamily family) {
        return new Field(NullFields.FAMILY, NullFields.FAMILY.range().shiftedBy(span.start()),
                new FieldValue.Unsigned(family.value()),
                (family.value() + " " + AddressFamily.name(family.value())).strip(), List.of());
    }
}
