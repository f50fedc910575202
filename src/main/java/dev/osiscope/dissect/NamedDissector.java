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
        return around(protocols.getFirst(), span, protocols.size() == 1 ? List.of()
                : List.of(new Inner(new NamedDissector(protocols.subList(1, protocols.size())), span)));
    }

    /// A layer over all of `span`, in which `inners` stand; the bytes are shown as data where there are none.
    static Outcome around(Protocol protocol, Span span, List<Inner> inners) {
        List<Field> data = inners.isEmpty()
                ? List.of(FieldReader.open(span, DataFields.UNDISSECTED, 0, span.captured().length())) : List.of();
        Layer layer = new Layer(protocol, span.source(), span.capturedRange(), BitRange.ofBytes(span.end(), 0),
                Optional.empty(), data);
        boolean whole = span.captured().length() == span.length();
        return new Outcome(layer, inners, whole || !inners.isEmpty() ? Optional.empty()
                : Optional.of(span.shortage(protocol, span.length())));
    }
}
