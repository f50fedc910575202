package dev.osiscope.dissect;

import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.network.GeneveFields;
import dev.osiscope.wire.network.GeneveHeader;
import java.util.Optional;

/// Generic Network Virtualization Encapsulation: its type says what follows.
///
/// @param payloads who takes apart what an EtherType announces
record GeneveDissector(EtherPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(GeneveFields.PROTOCOL, span).fixed(GeneveFields.ALL);
        if (layer.bytes().length() < GeneveFields.FIXED_LENGTH) {
            return layer.tooShort(GeneveFields.FIXED_LENGTH);
        }
        int length = GeneveHeader.length(layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        if (length > GeneveFields.FIXED_LENGTH) {
            layer.add(FieldReader.open(
                    span, GeneveFields.OPTIONS, GeneveFields.FIXED_LENGTH, length - GeneveFields.FIXED_LENGTH));
        }
        GeneveHeader header = GeneveHeader.read(layer.bytes());
        EtherType type = new EtherType(header.type());
        return layer.done(header, type.isLength() ? DataDissector::dissect : payloads.of(type), span.after(length),
                Optional.empty());
    }
}
