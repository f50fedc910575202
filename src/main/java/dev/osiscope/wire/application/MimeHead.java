package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The header fields of a mail, or of a part of content of several parts (RFC 5322 section 2.2, RFC 2045 section 3). A
/// field goes on where the next line begins with white space.
///
/// @param text   the text in which they stand
/// @param fields the fields in their order
/// @param end    where the body begins: after the empty line, or where a line is no field
public record MimeHead(Bytes text, List<Line> fields, int end) {

    /// Takes a copy of the fields.
    public MimeHead {
        fields = List.copyOf(fields);
    }

    /// A header field, by its places in the text.
    ///
    /// @param start where its name begins
    /// @param colon where its name ends
    /// @param end   where the next field begins, or the empty line
    public record Line(int start, int colon, int end) {}

    /// Reads the fields from `start` on.
    ///
    /// @param delimiter what may end the body at once: then the empty line before it is the delimiter's
    static MimeHead read(Bytes text, int start, Bytes delimiter) {
        List<Line> fields = new ArrayList<>();
        int at = start;
        while (at < text.length() && fields.size() < TextLine.MOST) {
            int end = fieldEnd(text, at);
            int colon = colon(text, at, end);
            if (colon <= at) {
                break;
            }
            fields.add(new Line(at, colon, end));
            at = end;
            if (lineEndAt(text, at)) {
                return new MimeHead(text, fields, begins(text, at + 2, delimiter) ? at : at + 2);
            }
        }
        return new MimeHead(text, fields, at);
    }

    /// The value of the last field of this name, on one line; empty where there is none.
    ///
    /// @param name in any case
    public Optional<String> value(String name) {
        return fields.stream().filter(field -> name(field).equalsIgnoreCase(name)).reduce((_, last) -> last)
                .map(field -> string(field.colon() + 1, field.end()).replace("\r", "").replace("\n", "").strip());
    }

    /// The fields before one that is cut where the text ends; empty where none is.
    public Optional<MimeHead> beforeCut() {
        boolean cut = !fields.isEmpty() && end == text.length() && !lineEndAt(text, text.length() - 2);
        return cut ? Optional.of(new MimeHead(text, fields.subList(0, fields.size() - 1), end)) : Optional.empty();
    }

    /// The type of the body.
    public Optional<ContentType> contentType() {
        return value("Content-Type").map(ContentType::of);
    }

    /// The name of a field.
    String name(Line field) {
        return string(field.start(), field.colon());
    }

    /// Where the value of a field begins: after the colon and the white space that follows it.
    int valueStart(Line field) {
        int at = field.colon() + 1;
        while (at < field.end() && " \t\r\n".indexOf(text.u8(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// Where the value of a field ends: before its line end.
    int valueEnd(Line field) {
        int at = field.end();
        while (at > valueStart(field) && "\r\n".indexOf(text.u8(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private String string(int start, int end) {
        return text.slice(start, end - start).text(StandardCharsets.ISO_8859_1);
    }

    /// Where the field at `start` ends: at a CR LF that is followed by no white space.
    private static int fieldEnd(Bytes text, int start) {
        for (int at = start; at + 1 < text.length(); at++) {
            boolean ended = lineEndAt(text, at) && at + 2 < text.length();
            if (ended && text.u8(at + 2) != ' ' && text.u8(at + 2) != '\t') {
                return at + 2;
            }
        }
        return text.length();
    }

    private static int colon(Bytes text, int start, int end) {
        for (int at = start; at < end && text.u8(at) != '\r' && text.u8(at) != '\n'; at++) {
            if (text.u8(at) == ':') {
                return at;
            }
        }
        return -1;
    }

    private static boolean lineEndAt(Bytes text, int at) {
        return at >= 0 && at + 1 < text.length() && text.u8(at) == '\r' && text.u8(at + 1) == '\n';
    }

    private static boolean begins(Bytes text, int at, Bytes start) {
        return !start.isEmpty() && at < text.length() && text.from(at).atMost(start.length()).equals(start);
    }
}
