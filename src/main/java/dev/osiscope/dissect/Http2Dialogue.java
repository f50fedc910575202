package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Http2End.Content;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.Http2Frame;
import dev.osiscope.wire.application.HttpFields;
import java.util.List;
import java.util.Optional;

/// Frames of HTTP/2, after a client has begun with its preface or both ends have agreed to speak it. A frame is known by
/// name; the content of a stream is taken apart with the frame that ends it. Wireshark shows all of it as carried by HTTP.
final class Http2Dialogue implements Dialogue {

    /// The protocol of the frames.
    static final Protocol PROTOCOL = new Protocol("http2", "HTTP/2", Protocol.Level.APPLICATION);

    private static final String JOINED = "HTTP/2 body";

    private final Http2End client = new Http2End();
    private final Http2End server = new Http2End();

    @Override
    public Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        if (Http2Frame.prefaced(bytes)) {
            return new Extent.Known(Http2Frame.PREFACE.length(), Http2Dialogue::frame);
        }
        if (bytes.length() < Http2Frame.HEADER_LENGTH) {
            return new Extent.Open(Http2Frame.HEADER_LENGTH - bytes.length(), Http2Dialogue::frame);
        }
        int length = Http2Frame.length(bytes);
        if (length > rest.length() && turn.waits()) {
            return new Extent.Known(length, Http2Dialogue::frame, true);
        }
        Http2End end = turn.fromClient() ? client : server;
        if (length > bytes.length()) {
            end.lose();
            return new Extent.Known(length, Http2Dialogue::frame, true);
        }
        Optional<Content> content = end.note(bytes.atMost(length));
        return new Extent.Known(length, content.<LayerDissector>map(Http2Dialogue::ending).orElse(Http2Dialogue::frame), true);
    }

    @Override
    public int kept() {
        return client.kept() + server.kept();
    }

    private static Outcome frame(Span span, Context context) {
        return carried(span, List.of());
    }

    private static LayerDissector ending(Content content) {
        return (span, _) -> {
            Span newest = span.after(content.start()).atMost(content.length(), "the frame ends there");
            Span body = content.before().isEmpty() ? newest
                    : Span.of(new Source(JOINED, content.joined(newest.captured())));
            return carried(span, HttpBody.of(Optional.of(content.type()), content.encoding(), body));
        };
    }

    private static Outcome carried(Span span, List<Inner> content) {
        return Carrying.layer(HttpFields.PROTOCOL, span,
                List.of(new Inner((frame, _) -> NamedDissector.around(PROTOCOL, frame, content), span)));
    }
}
