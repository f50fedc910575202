package dev.osiscope.dissect;

import dev.osiscope.wire.network.AhFields;
import dev.osiscope.wire.network.AhHeader;
import java.util.Optional;

/// The authentication header: what it protects follows it, in the clear.
///
/// @param payloads who takes apart what it carries
record AhDissector(IpPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        if (span.captured().length() < AhFields.SHORTEST) {
            return new LayerBuilder(AhFields.PROTOCOL, span).fixed(AhFields.ALL).tooShort(AhFields.SHORTEST);
        }
        int length = AhHeader.length(span.captured());
        LayerBuilder layer = new LayerBuilder(AhFields.PROTOCOL, span).fixed(AhFields.ALL.stream()
                .filter(row -> row.range().endByte() <= length).toList());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        if (length > AhFields.FIXED_LENGTH) {
            layer.add(FieldReader.open(
                    span, AhFields.CHECK_VALUE, AhFields.FIXED_LENGTH, length - AhFields.FIXED_LENGTH));
        }
        AhHeader header = AhHeader.read(layer.bytes());
        return layer.done(header, payloads.of(header.nextHeader()), span.after(length), Optional.empty());
    }
}
