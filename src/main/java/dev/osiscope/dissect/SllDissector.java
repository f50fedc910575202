package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.MacAddress;
import dev.osiscope.wire.link.Sll2Fields;
import dev.osiscope.wire.link.Sll2Header;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.SllHeader;
import java.util.List;
import java.util.Optional;

/// Linux's cooked headers, both versions.
///
/// @param payloads who takes apart what follows
record SllDissector(EtherPayloads payloads) {

    private static final int LLC = 4;

    /// The first version.
    Outcome first(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(SllFields.PROTOCOL, span);
        if (layer.bytes().length() < SllFields.FIXED_LENGTH) {
            return layer.blocks(SllFields.ALL, new Block(0, SllFields.FIXED_LENGTH)).tooShort(SllFields.FIXED_LENGTH);
        }
        SllHeader header = SllHeader.read(layer.bytes());
        return layer.fixed(rows(header.addressLength(), SllFields.ALL, SllFields.ALL_WITH_OTHER))
                .done(header, inner(header.type()), span.after(SllFields.FIXED_LENGTH), Optional.empty());
    }

    /// The second version.
    Outcome second(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(SllFields.PROTOCOL, span);
        if (layer.bytes().length() < Sll2Fields.FIXED_LENGTH) {
            return layer.fixed(Sll2Fields.ALL).tooShort(Sll2Fields.FIXED_LENGTH);
        }
        Sll2Header header = Sll2Header.read(layer.bytes());
        return layer.fixed(rows(header.addressLength(), Sll2Fields.ALL, Sll2Fields.ALL_WITH_OTHER))
                .done(header, inner(header.type()), span.after(Sll2Fields.FIXED_LENGTH), Optional.empty());
    }

    private static List<FieldDefinition> rows(
            int addressLength, List<FieldDefinition> mac, List<FieldDefinition> other) {
        return addressLength == MacAddress.LENGTH ? mac : other;
    }

    /// Small numbers are Linux's own here, not lengths: one of them is logical link control.
    private LayerDissector inner(EtherType type) {
        return type.isLength() && type.value() != LLC ? DataDissector::dissect : payloads.of(type);
    }
}
