package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.ContentType;
import dev.osiscope.wire.application.MimeFields;
import dev.osiscope.wire.application.MimeMultipart;
import dev.osiscope.wire.application.MessageBytes;
import java.util.List;
import java.util.Optional;

/// Content of several parts: each is taken apart as what it says it is.
///
/// @param type its type, which says what stands between the parts
record MultipartDissector(ContentType type) implements LayerDissector {

    /// Content within content is taken apart up to this depth: each level looks through all bytes again.
    private static final int DEEPEST = 32;

    @Override
    public Outcome dissect(Span span, Context context) {
        Optional<MimeMultipart> parts = deep(context) ? Optional.empty()
                : type.boundary().flatMap(boundary -> MimeMultipart.read(span.captured(), boundary));
        List<Inner> inners = parts.map(read -> read.bodies().stream().flatMap(body -> inner(span, body).stream()).toList())
                .orElseGet(() -> List.of(new Inner(DataDissector::dissect, span)));
        List<Field> fields = parts.map(read -> TextFields.of(span, read.texts())).orElse(List.of());
        boolean whole = span.captured().length() == span.length();
        return new Outcome(new Layer(MimeFields.PROTOCOL, span.source(), span.capturedRange(), span.range(),
                Optional.of(new MessageBytes(MimeFields.PROTOCOL, Bytes.EMPTY)), fields), inners,
                whole ? Optional.empty() : Optional.of(span.shortage(MimeFields.PROTOCOL, span.length())));
    }

    private static boolean deep(Context context) {
        return context.layers().stream().filter(layer -> layer.protocol().equals(MimeFields.PROTOCOL)).count() >= DEEPEST;
    }

    private static Optional<Inner> inner(Span span, MimeMultipart.Body body) {
        int start = body.head().end();
        Span content = span.after(start).atMost(body.end() - start, "the part ends there");
        return content.length() <= 0 ? Optional.empty()
                : Optional.of(new Inner(ContentDissectors.part(body.head().contentType(), content.captured()), content));
    }
}
