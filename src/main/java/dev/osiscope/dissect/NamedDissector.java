package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DataFields;
import java.util.List;
import java.util.Optional;

/// Bytes of a protocol that is known by name only: they are shown as data.
///
/// @param protocols the protocol, and those that are known to stand within it
record NamedDissector(List<Protocol> protocols) implements LayerDissector {

    /// Takes a copy.
    NamedDissector {
        protocols = List.copyOf(protocols);
    }

    /// For one protocol.
    static NamedDissector of(Protocol protocol) {
        return new NamedDissector(List.of(protocol));
    }

    @Override
    public Outcome dissect(Span span, Context context) {
        boolean innermost = protocols.size() == 1;
        Field data = FieldReader.open(span, DataFields.UNDISSECTED, 0, span.captured().length());
        Layer layer = new Layer(protocols.getFirst(), span.source(), span.capturedRange(),
                BitRange.ofBytes(span.end(), 0), Optional.empty(), innermost ? List.of(data) : List.of());
        return innermost ? new Outcome(layer, missing(span)) : new Outcome(layer,
                List.of(new Inner(new NamedDissector(protocols.subList(1, protocols.size())), span)),
                Optional.empty());
    }

    private Optional<Stop> missing(Span span) {
        boolean whole = span.captured().length() == span.length();
        return whole ? Optional.empty() : Optional.of(span.shortage(protocols.getFirst(), span.length()));
    }
}
