package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Content of several parts (RFC 2046 section 5.1); the diagram stands above [MimeFields].
///
/// @param bodies the parts that are whole, in their order
/// @param texts  all that stands in it, as the field table has it
public record MimeMultipart(List<Body> bodies, List<TextPart> texts) {

    private static final int MOST_PARTS = 1 << 12;
    private static final Bytes HYPHENS = Bytes.wrap(new byte[] {'-', '-'});

    /// Takes copies.
    public MimeMultipart {
        bodies = List.copyOf(bodies);
        texts = List.copyOf(texts);
    }

    /// A part.
    ///
    /// @param head  its header fields; its body begins where they end
    /// @param end   where its body ends
    public record Body(MimeHead head, int end) {}

    /// Reads `text`; empty where its first boundary is missing.
    public static Optional<MimeMultipart> read(Bytes text, String boundary) {
        Bytes delimiter = Bytes.wrap(("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
        return first(text, delimiter).map(found -> new Walk(text, delimiter).from(found));
    }

    /// Where a delimiter stands, with the line end before it.
    private record Delimiter(int start, int line, int end, boolean last) {}

    private static Optional<Delimiter> first(Bytes text, Bytes delimiter) {
        for (int at = 0; at + delimiter.length() < text.length(); at = TextLine.any(text, at).end()) {
            if (begins(text, at, delimiter)) {
                return Optional.of(found(text, at, at, delimiter));
            }
        }
        return Optional.empty();
    }

    private static Optional<Delimiter> next(Bytes text, int from, Bytes delimiter) {
        for (int at = from; at + delimiter.length() < text.length();) {
            TextLine line = TextLine.any(text, at);
            if (begins(text, line.end(), delimiter)) {
                return Optional.of(found(text, line.contentEnd(), line.end(), delimiter));
            }
            at = line.end();
        }
        return Optional.empty();
    }

    private static Delimiter found(Bytes text, int start, int line, Bytes delimiter) {
        return new Delimiter(start, line, TextLine.any(text, line).end(),
                begins(text, line + delimiter.length(), HYPHENS));
    }

    private static boolean begins(Bytes text, int at, Bytes start) {
        return text.from(Math.min(at, text.length())).atMost(start.length()).equals(start);
    }

    /// Goes from delimiter to delimiter.
    private static final class Walk {

        private final Bytes text;
        private final Bytes delimiter;
        private final List<Body> bodies = new ArrayList<>();
        private final List<TextPart> texts = new ArrayList<>();

        private Walk(Bytes text, Bytes delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        private MimeMultipart from(Delimiter first) {
            if (first.start() > 0) {
                texts.add(new TextPart(MimeFields.PREAMBLE, 0, first.start()));
            }
            texts.add(new TextPart(MimeFields.FIRST_BOUNDARY, first.start(), first.end()));
            Optional<Delimiter> before = Optional.of(first);
            int end = first.end();
            while (before.isPresent() && !before.get().last() && bodies.size() < MOST_PARTS) {
                MimeHead head = MimeHead.read(text, end, delimiter);
                before = next(text, head.end(), delimiter);
                int bodyEnd = before.map(Delimiter::start).orElse(text.length());
                texts.add(new TextPart(MimeFields.PART, end, bodyEnd, MimeFields.header(head)));
                before.ifPresent(_ -> bodies.add(new Body(head, bodyEnd)));
                before.ifPresent(found -> texts.add(new TextPart(
                        found.last() ? MimeFields.LAST_BOUNDARY : MimeFields.BOUNDARY, found.start(), found.end())));
                end = before.map(Delimiter::end).orElse(text.length());
            }
            if (end < text.length()) {
                texts.add(new TextPart(MimeFields.TRAILER, end, text.length()));
            }
            return new MimeMultipart(bodies, texts);
        }
    }
}
