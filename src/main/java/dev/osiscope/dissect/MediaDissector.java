package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
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
        // What says it is JSON but is not is text.
        boolean other = kind.equals(MediaType.JSON) && !JsonText.valid(span.captured());
        return new Outcome(layer, other ? List.of(new Inner(new MediaDissector(MediaType.TEXT), span)) : List.of(), stop);
    }
}
