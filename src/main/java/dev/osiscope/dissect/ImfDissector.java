package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.ImfFields;
import dev.osiscope.wire.application.MimeHead;
import dev.osiscope.wire.application.MessageBytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A mail: its header, then a body, which is taken apart where its kind is said with parameters, as in Wireshark. Of a mail
/// that is cut within its header Wireshark takes all for the body.
final class ImfDissector {

    private static final String UNPACKED = "unpacked mail body";
    private static final String BASE_64 = "base64";

    private ImfDissector() {}

    /// All of `span` as a mail.
    static Outcome dissect(Span span, Context context) {
        Bytes bytes = span.captured();
        MimeHead head = ImfFields.read(bytes);
        List<Field> fields = new ArrayList<>(TextFields.of(span, ImfFields.header(head)));
        Optional<Inner> content = head.end() < bytes.length() ? content(head, span.after(head.end()))
                : head.beforeCut().flatMap(before -> content(before, span));
        int end = content.isPresent() ? head.end() : bytes.length();
        if (content.isEmpty() && head.end() < bytes.length()) {
            fields.addAll(TextFields.of(span, List.of(ImfFields.body(head))));
        }
        LayerBuilder layer = new LayerBuilder(ImfFields.PROTOCOL, span);
        fields.forEach(layer::add);
        Optional<Stop> stop = bytes.length() == span.length() ? Optional.empty()
                : Optional.of(span.shortage(ImfFields.PROTOCOL, span.length()));
        return layer.done(new MessageBytes(ImfFields.PROTOCOL, bytes.atMost(end)), content.stream().toList(),
                span.after(end), stop);
    }

    private static Optional<Inner> content(MimeHead head, Span body) {
        boolean packed = head.value("Content-Transfer-Encoding").filter(BASE_64::equalsIgnoreCase).isPresent();
        Span plain = packed ? Span.of(new Source(UNPACKED, unpacked(body.captured()))) : body;
        return head.contentType().filter(type -> type.parameters().isPresent())
                .flatMap(type -> ContentDissectors.known(type, plain.captured()))
                .map(dissector -> new Inner(dissector, plain));
    }

    /// What is written in base 64 (RFC 2045 section 6.8); the same bytes where it is something else.
    private static Bytes unpacked(Bytes packed) {
        try {
            return Bytes.wrap(Base64.getMimeDecoder().decode(packed.toArray()));
        } catch (IllegalArgumentException _) {
            return packed;
        }
    }
}
