package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.LinkTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A tag that is known by name, with the type of what follows; what stands before that is shown as bytes.
///
/// @param tag      which tag
/// @param payloads who takes apart what follows
record TagDissector(LinkTag tag, EtherPayloads payloads) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        OptionalInt typeAt = tag.typeAt(span.captured());
        if (typeAt.isEmpty()) {
            return NamedDissector.of(tag.protocol()).dissect(span, context);
        }
        int start = typeAt.getAsInt();
        int length = start + LinkTag.TYPE_LENGTH;
        if (span.captured().length() < length) {
            return NamedHeader.before(tag.protocol(), span, length, DataDissector::dissect);
        }
        EtherType type = new EtherType(span.captured().u16(start));
        FieldDefinition row = tag.row(type).shiftedBy(start);
        List<Field> fields = new ArrayList<>();
        fields.add(FieldReader.open(span, DataFields.UNDISSECTED, 0, start));
        fields.addAll(FieldReader.fixed(span, List.of(row)));
        Span rest = span.after(length);
        Span payload = tag.hasLengths() ? EtherPayloads.span(rest, type) : rest;
        Layer layer = new Layer(tag.protocol(), span.source(), BitRange.ofBytes(span.start(), length), payload.range(),
                Optional.empty(), fields);
        return new Outcome(layer, List.of(new Inner(inner(type, payload), payload)), Optional.empty());
    }

    private LayerDissector inner(EtherType type, Span payload) {
        return type.isLength() && !tag.hasLengths() ? DataDissector::dissect : payloads.of(type, payload);
    }
}
