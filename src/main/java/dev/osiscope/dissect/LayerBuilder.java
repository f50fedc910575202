package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Gathers the fields of one layer while its header is read, then ends well or badly. The fields are put together when
/// somebody looks at them.
final class LayerBuilder {

    private final Protocol protocol;
    private final Span span;
    private final List<Consumer<List<Field>>> pieces = new ArrayList<>();

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
        return addLater(() -> FieldReader.fixed(span, rows));
    }

    /// Adds the fields of `rows`, of a header that was cut; a block that was cut itself has none.
    LayerBuilder blocks(List<FieldDefinition> rows, Block... blocks) {
        return fixed(Block.shown(rows, bytes().length(), blocks));
    }

    /// Adds one field.
    LayerBuilder add(Field field) {
        pieces.add(fields -> fields.add(field));
        return this;
    }

    /// Adds what `read` gives when the fields are put together.
    LayerBuilder addLater(Supplier<List<Field>> read) {
        pieces.add(fields -> fields.addAll(read.get()));
        return this;
    }

    /// Adds what is found of a checksum behind its field; nothing where that is not there.
    LayerBuilder addVerdict(ChecksumRows rows, Supplier<ChecksumVerdict> verdict) {
        pieces.add(fields -> {
            for (int index = fields.size() - 1; index >= 0; index--) {
                if (fields.get(index).id().equals(rows.checksum().id())) {
                    fields.addAll(index + 1, verdict.get().fields(rows, fields.get(index).range()));
                }
            }
        });
        return this;
    }

    private List<Field> fields() {
        return new LaterFields(List.copyOf(pieces));
    }

    /// The header needs `length` bytes that are not there.
    Outcome tooShort(int length) {
        return failed(span.capturedRange(), fields(), span.shortage(protocol, length));
    }

    /// The header says something that can't be.
    Outcome wrong(String reason) {
        List<Field> found = fields();
        return failed(FieldReader.cover(span.start(), found), found, span.wrong(protocol, reason));
    }

    /// The header is valid and ends where `payload` begins, which `inner` takes apart.
    Outcome done(Header header, LayerDissector inner, Span payload, Optional<Stop> stop) {
        return done(header, List.of(new Outcome.Inner(inner, payload)), payload, stop);
    }

    /// The header is valid and ends where `payload` begins, in which all of `inners` stands or begins.
    Outcome done(Header header, List<Outcome.Inner> inners, Span payload, Optional<Stop> stop) {
        BitRange range = BitRange.ofBytes(span.start(), payload.start() - span.start());
        return new Outcome(
                new Layer(protocol, span.source(), range, payload.range(), Optional.of(header), fields()), inners, stop);
    }

    /// The header is valid and ends where `payload` begins, which is empty or which nobody takes apart.
    Outcome done(Header header, Span payload, Optional<Stop> stop) {
        BitRange range = BitRange.ofBytes(span.start(), payload.start() - span.start());
        Layer layer = new Layer(protocol, span.source(), range, payload.range(), Optional.of(header), fields());
        return new Outcome(layer, stop);
    }

    /// The header is valid as far as it was captured; its `length` bytes and what it carries go on beyond that.
    Outcome cut(Header header, int length) {
        Layer layer = new Layer(protocol, span.source(), span.capturedRange(), span.after(length).range(),
                Optional.of(header), fields());
        return new Outcome(layer, Optional.of(span.shortage(protocol, length)));
    }

    /// The header can't be as long as it says; its first `length` bytes are known, and stand where `payload` should.
    Outcome unfit(Header header, int length, Span payload, Stop stop) {
        Layer layer = new Layer(protocol, span.source(), BitRange.ofBytes(span.start(), length), payload.range(),
                Optional.of(header), fields());
        return new Outcome(layer, Optional.of(stop));
    }

    /// The header is valid, but what stands between it and the payload is not there.
    Outcome broken(Header header, Span rest, int needed) {
        BitRange range = BitRange.ofBytes(span.start(), rest.start() - span.start());
        Layer layer = new Layer(protocol, span.source(), range, rest.range(), Optional.of(header), fields());
        return new Outcome(layer, Optional.of(rest.shortage(protocol, needed)));
    }

    private Outcome failed(BitRange range, List<Field> found, Stop stop) {
        BitRange nothing = BitRange.ofBytes(range.endByte(), 0);
        Layer layer = new Layer(protocol, span.source(), range, nothing, Optional.empty(), found);
        return new Outcome(layer, Optional.of(stop));
    }
}
