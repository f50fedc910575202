package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers the fields of one layer while its header is read, then ends well or badly.
final class LayerBuilder {

    private final Protocol protocol;
    private final Span span;
    private final List<Field> fields = new ArrayList<>();

    LayerBuilder(Protocol protocol, Span span) {
        this.protocol = protocol;
        this.span = span;
    }

    /// The captured bytes of the unit, header first.
    Bytes bytes() {
        return span.captured();
    }

    /// Adds the fields of `rows` that were captured whole. Rows of no fixed length are left out.
    LayerBuilder fixed(List<FieldDefinition> rows) {
        fields.addAll(FieldReader.fixed(span, rows));
        return this;
    }

    /// Adds one field.
    LayerBuilder add(Field field) {
        fields.add(field);
        return this;
    }

    /// The header needs `length` bytes that are not there.
    Outcome tooShort(int length) {
        return failed(span.shortage(protocol, length));
    }

    /// The header says something that can't be.
    Outcome wrong(String reason) {
        return failed(span.wrong(protocol, reason));
    }

    /// The header is valid and ends where `payload` begins.
    Outcome done(Header header, Span payload, Optional<Outcome.Inner> inner, Optional<Stop> stop) {
        BitRange range = BitRange.ofBytes(span.start(), payload.start() - span.start());
        return new Outcome(new Layer(protocol, range, payload.range(), Optional.of(header), fields), inner, stop);
    }

    private Outcome failed(Stop stop) {
        BitRange range = FieldReader.cover(span.start(), fields);
        BitRange nothing = BitRange.ofBytes(range.endByte(), 0);
        Layer layer = new Layer(protocol, range, nothing, Optional.empty(), fields);
        return new Outcome(layer, Optional.empty(), Optional.of(stop));
    }
}
