package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.HttpHead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who takes apart what an HTTP message brings: unpacked, where it was packed.
final class HttpBody {

    private static final String UNPACKED = "unpacked HTTP body";
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final Set<String> DEFLATE = Set.of("deflate", "x-deflate");
    private static final Set<String> NO_TRANSFER_ENCODING = Set.of("", "chunked", "identity");

    private HttpBody() {}

    /// The content of a message.
    ///
    /// @param body its body, after the chunks were joined; may be empty
    static List<Inner> of(HttpHead head, Span body) {
        if (body.captured().isEmpty()) {
            return body.length() == 0 ? List.of() : List.of(new Inner(DataDissector::dissect, body));
        }
        if (!NO_TRANSFER_ENCODING.contains(head.transferEncoding().map(String::strip).orElse(""))) {
            return List.of(new Inner(DataDissector::dissect, body));
        }
        String encoding = head.field("Content-Encoding").map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.equals("identity")).orElse("");
        if (encoding.isEmpty()) {
            return List.of(new Inner(ContentDissectors.body(head.contentType(), body.captured()), body));
        }
        Optional<Bytes> plain = unpacked(encoding, body.captured());
        if (plain.isPresent() && plain.get().isEmpty()) {
            return List.of();
        }
        return List.of(plain.map(bytes ->
                        new Inner(ContentDissectors.body(head.contentType(), bytes), Span.of(new Source(UNPACKED, bytes))))
                .orElseGet(() -> new Inner(DataDissector::dissect, body)));
    }

    private static Optional<Bytes> unpacked(String encoding, Bytes packed) {
        if (GZIP.contains(encoding)) {
            return Unpacked.gzip(packed);
        }
        return DEFLATE.contains(encoding) ? Unpacked.deflate(packed) : Optional.empty();
    }
}
