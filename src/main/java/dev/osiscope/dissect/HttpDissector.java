package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.HttpChunks;
import dev.osiscope.wire.application.HttpFields;
import dev.osiscope.wire.application.HttpHead;
import java.util.List;
import java.util.Optional;

/// One HTTP message, as far as it is there: its head, its chunks; its body follows it.
final class HttpDissector {

    private static final String CHUNKS_JOINED = "HTTP body without chunks";

    private HttpDissector() {}

    /// All of `span` as one message.
    static Outcome dissect(Span span, Context context) {
        HttpHead head = HttpHead.read(span.captured());
        LayerBuilder layer = new LayerBuilder(HttpFields.PROTOCOL, span);
        HttpHeadFields.of(span, head).forEach(layer::add);
        Span body = span.after(head.length());
        if (head.brokenOff(span.captured())) {
            return layer.done(head, List.of(), body, Optional.of(
                    body.wrong(HttpFields.PROTOCOL, "this line is no header field, and its end is missing")));
        }
        Optional<Stop> stop = head.lines().isEmpty() || head.ended()
                || span.captured().length() == span.length() ? Optional.empty()
                : Optional.of(span.shortage(HttpFields.PROTOCOL, span.length()));
        return head.chunked() && !body.captured().isEmpty() ? chunked(layer, head, body)
                : layer.done(head, HttpBody.of(head, body), body, stop);
    }

    private static Outcome chunked(LayerBuilder layer, HttpHead head, Span body) {
        Bytes bytes = body.captured();
        HttpChunks chunks = HttpChunks.read(bytes);
        HttpHeadFields.chunks(body, chunks).forEach(layer::add);
        if (chunks.end() == 0) {
            return layer.done(head, List.of(), body, Optional.empty());
        }
        Span joined = Span.of(new Source(CHUNKS_JOINED, chunks.data(bytes)));
        List<Inner> content = chunks.whole() ? HttpBody.of(head, joined) : List.of();
        return layer.done(head, content, body.after(chunks.end()), chunks.whole() ? Optional.empty()
                : Optional.of(body.after(chunks.end()).wrong(HttpFields.PROTOCOL, "a part of this chunk is missing")));
    }

    /// A message of which the capture kept too little to see anything.
    static Outcome cut(Span span, Context context) {
        return new LayerBuilder(HttpFields.PROTOCOL, span).tooShort(span.length());
    }

    /// All of `span` as what goes on with a message, of which nothing more can be told.
    static Outcome continuation(Span span, Context context) {
        Layer layer = new Layer(HttpFields.PROTOCOL, span.source(), span.capturedRange(), span.range(),
                Optional.of(new HttpHead(Bytes.EMPTY, List.of())), List.of());
        return new Outcome(layer, List.of(new Inner(DataDissector::dissect, span)), Optional.empty());
    }
}
