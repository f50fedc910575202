package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.JsonText;
import dev.osiscope.wire.application.MediaFields;
import dev.osiscope.wire.application.MediaType;
import java.util.List;
import java.util.Optional;

/// Content of a known kind, which is not taken apart further.
///
/// @param kind which kind
record MediaDissector(Protocol kind) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        int there = span.captured().length();
        FieldDefinition row = MediaType.readable(kind) ? MediaFields.READABLE : MediaFields.BYTES;
        Layer layer = new Layer(kind, span.source(), span.capturedRange(), BitRange.ofBytes(span.end(), 0),
                Optional.empty(), List.of(FieldReader.open(span, row, 0, there)));
        Optional<Stop> stop = there == span.length() ? Optional.empty()
                : Optional.of(span.shortage(kind, span.length()));
        return new Outcome(layer, other(span.captured())
                .map(again -> List.of(new Inner(new MediaDissector(again), span))).orElse(List.of()), stop);
    }

    /// What the content is besides: text where it says that it is JSON and is not, XML where it says that it is text and
    /// begins like XML.
    private Optional<Protocol> other(Bytes content) {
        if (kind.equals(MediaType.TEXT)) {
            return MediaType.xml(content) ? Optional.of(MediaType.XML) : Optional.empty();
        }
        return kind.equals(MediaType.JSON) && !JsonText.valid(content) ? Optional.of(MediaType.TEXT) : Optional.empty();
    }
}
