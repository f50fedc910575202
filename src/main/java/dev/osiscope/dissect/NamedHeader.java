package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.link.LinkProtocols;
import dev.osiscope.wire.network.NetworkProtocols;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Protocols that are known by name, where it is also known how long their header is: the header is shown as bytes, and
/// what follows it is taken apart by others.
final class NamedHeader {

    private NamedHeader() {}

    /// Who takes apart a protocol beside IP or in it.
    static LayerDissector of(Protocol protocol) {
        return (span, context) -> {
            Bytes bytes = span.captured();
            OptionalInt length = protocol.level() == Protocol.Level.LINK ? LinkProtocols.headerLength(protocol, bytes)
                    : NetworkProtocols.headerLength(protocol, bytes);
            return length.isPresent()
                    ? before(protocol, span, Math.min(length.getAsInt(), span.length()), DataDissector::dissect)
                    : new NamedDissector(LinkProtocols.within(protocol, bytes)).dissect(span, context);
        };
    }

    /// A layer over the first `length` bytes of `span`, and what `inner` makes of the others.
    static Outcome before(Protocol protocol, Span span, int length, LayerDissector inner) {
        Bytes bytes = span.captured();
        int there = Math.min(length, bytes.length());
        Span rest = span.after(Math.min(length, span.length()));
        Layer layer = new Layer(protocol, span.source(), BitRange.ofBytes(span.start(), there), rest.range(),
                Optional.empty(), there == 0 ? List.of()
                        : List.of(FieldReader.open(span, DataFields.UNDISSECTED, 0, there)));
        return there < length ? new Outcome(layer, Optional.of(span.shortage(protocol, length)))
                : new Outcome(layer, List.of(new Inner(inner, rest)), Optional.empty());
    }
}
