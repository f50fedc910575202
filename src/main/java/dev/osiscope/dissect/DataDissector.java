package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.DataFields;
import java.util.List;
import java.util.Optional;

/// Bytes that no other dissector takes apart.
final class DataDissector {

    private DataDissector() {}

    /// All of `span` as data.
    static Outcome dissect(Span span, Context context) {
        int captured = span.captured().length();
        Field data = FieldReader.open(span, DataFields.DATA, 0, captured);
        Field length = new Field(DataFields.LENGTH, data.range(), new FieldValue.Unsigned(span.length()),
                Integer.toString(span.length()), List.of());
        Layer layer = new Layer(DataFields.PROTOCOL, span.source(), span.capturedRange(), BitRange.ofBytes(span.end(), 0),
                Optional.empty(), List.of(data, length));
        return new Outcome(layer, missing(span));
    }

    /// As [#dissect], and says why it is data only.
    static Outcome because(Span span, Context context, String reason) {
        Outcome outcome = dissect(span, context);
        return new Outcome(outcome.layer(), Optional.of(span.wrong(DataFields.PROTOCOL, reason)));
    }

    private static Optional<Stop> missing(Span span) {
        boolean whole = span.captured().length() == span.length();
        return whole ? Optional.empty() : Optional.of(span.shortage(DataFields.PROTOCOL, span.length()));
    }
}
