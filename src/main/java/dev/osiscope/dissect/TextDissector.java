package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.MessageBytes;
import dev.osiscope.wire.application.TextPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Text of a protocol: all of it is one layer.
///
/// @param protocol whose text it is
/// @param reader   what stands in it
record TextDissector(Protocol protocol, Function<Bytes, List<TextPart>> reader) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        return with(span, List.of());
    }

    /// The layer, and what it carries besides.
    Outcome with(Span span, List<Inner> inners) {
        Layer layer = new Layer(protocol, span.source(), span.capturedRange(), BitRange.ofBytes(span.end(), 0),
                Optional.of(new MessageBytes(protocol, span.captured())),
                TextFields.of(span, reader.apply(span.captured())));
        boolean whole = span.captured().length() == span.length();
        return new Outcome(layer, inners, whole ? Optional.empty()
                : Optional.of(span.shortage(protocol, span.length())));
    }
}
