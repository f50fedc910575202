package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.application.Certificate;
import dev.osiscope.wire.application.OcspFields;
import dev.osiscope.wire.application.OcspMessage;
import java.util.List;
import java.util.Optional;

/// Whether certificates were taken back: a question, or the answer to one.
final class OcspDissector {

    private OcspDissector() {}

    /// All of `span` as one message.
    static Outcome dissect(Span span, Context context) {
        List<Field> fields = OcspMessage.read(span.captured()).stream().map(part -> field(span, part)).toList();
        boolean whole = span.captured().length() == span.length();
        return new Outcome(new Layer(OcspFields.PROTOCOL, span.source(), span.capturedRange(),
                BitRange.ofBytes(span.end(), 0), Optional.empty(), fields),
                whole ? Optional.empty() : Optional.of(span.shortage(OcspFields.PROTOCOL, span.length())));
    }

    private static Field field(Span span, Certificate.Part part) {
        BitRange range = part.range().shiftedBy(span.start());
        return new Field(part.row(), range, part.value(), FieldText.of(part.row(), part.value(), part.range()),
                List.of());
    }
}
