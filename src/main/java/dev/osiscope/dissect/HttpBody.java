package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.ContentType;
import dev.osiscope.wire.application.HttpHead;
import dev.osiscope.wire.application.TransferCoding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who takes apart what an HTTP message brings: unpacked, where it was packed.
final class HttpBody {

    private static final String UNPACKED = "unpacked HTTP body";
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final Set<String> DEFLATE = Set.of("deflate", "x-deflate");

    private HttpBody() {}

    /// The content of a message.
    ///
    /// @param body its body, after the chunks were joined; may be empty
    static List<Inner> of(HttpHead head, Span body) {
        if (body.captured().isEmpty()) {
            return body.length() == 0 ? List.of() : List.of(new Inner(DataDissector::dissect, body));
        }
        if (head.transferCoding().filter(TransferCoding::packed).isPresent()) {
            return List.of(new Inner(DataDissector::dissect, body));
        }
        return of(head.contentType(), head.field("Content-Encoding"), body);
    }

    /// Content of this type, packed as a header field says; may be empty.
    static List<Inner> of(Optional<ContentType> type, Optional<String> packed, Span body) {
        Optional<String> encoding = packed.map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> !value.equals("identity"));
        if (encoding.isEmpty()) {
            return List.of(new Inner(ContentDissectors.body(type, body.captured()), body));
        }
        Optional<Bytes> plain = unpacked(encoding.get(), body.captured());
        if (plain.isPresent() && plain.get().isEmpty()) {
            return List.of();
        }
        return List.of(plain.map(bytes ->
                        new Inner(ContentDissectors.body(type, bytes), Span.of(new Source(UNPACKED, bytes))))
                .orElseGet(() -> new Inner(DataDissector::dissect, body)));
    }

    private static Optional<Bytes> unpacked(String encoding, Bytes packed) {
        if (GZIP.contains(encoding)) {
            return Unpacked.gzip(packed);
        }
        return DEFLATE.contains(encoding) ? Unpacked.deflate(packed) : Optional.empty();
    }
}
