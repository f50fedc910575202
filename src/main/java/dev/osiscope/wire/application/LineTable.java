package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The field table of a protocol in which a client says commands and a server answers, a line each.
///
/// ```text
///  +---------+--+------------+-----+      +------+--------+------+-----+
///  | command |SP| parameters |CR LF|  and | code |SP or - | text |CR LF|
///  +---------+--+------------+-----+      +------+--------+------+-----+
/// ```
/// A code of digits with a hyphen after it says that more lines follow.
///
/// @param protocol the protocol
/// @param request  how the client's lines are written
/// @param response how the server's lines are written
public record LineTable(Protocol protocol, Form request, Form response) {

    private static final byte SPACE = ' ';
    private static final int CODE_LENGTH = 3;

    /// How lines are written.
    ///
    /// @param whole the line with its end
    /// @param first its first word; of a row of numbers a code of three digits, which not every line has
    /// @param rest  what follows that and one character more
    public record Form(FieldDefinition whole, FieldDefinition first, FieldDefinition rest) {

        private Stream<FieldDefinition> rows() {
            return Stream.of(whole, first, rest);
        }
    }

    /// All rows.
    public List<FieldDefinition> rows() {
        return FieldDefinition.ofEachId(Stream.concat(request.rows(), response.rows()));
    }

    /// What the lines of `text` say.
    ///
    /// @param byClient whether the client says them
    public List<TextPart> read(Bytes text, boolean byClient) {
        Form form = byClient ? request : response;
        return TextLine.all(text).stream().map(line -> part(form, line, text)).toList();
    }

    private static TextPart part(Form form, TextLine line, Bytes text) {
        List<TextPart> parts = new ArrayList<>();
        int firstEnd = line.start() + first(form, line.in(text));
        if (firstEnd > line.start()) {
            parts.add(new TextPart(form.first(), line.start(), firstEnd));
            if (firstEnd + 1 < line.contentEnd()) {
                parts.add(new TextPart(form.rest(), firstEnd + 1, line.contentEnd()));
            }
        }
        return new TextPart(form.whole(), line.start(), line.end(), parts);
    }

    /// How long the first word of a line is, or its code.
    private static int first(Form form, Bytes line) {
        return form.first().format() == FieldFormat.DECIMAL ? code(line) : word(line);
    }

    private static int code(Bytes line) {
        for (int at = 0; at < CODE_LENGTH; at++) {
            if (at >= line.length() || line.u8(at) < '0' || line.u8(at) > '9') {
                return 0;
            }
        }
        return CODE_LENGTH;
    }

    private static int word(Bytes line) {
        int end = 0;
        while (end < line.length() && line.u8(end) != SPACE) {
            end++;
        }
        return end;
    }
}
