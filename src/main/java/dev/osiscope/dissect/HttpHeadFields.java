package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.HttpChunk;
import dev.osiscope.wire.application.HttpChunks;
import dev.osiscope.wire.application.HttpFields;
import dev.osiscope.wire.application.HttpHead;
import dev.osiscope.wire.application.HttpLine;
import dev.osiscope.wire.application.HttpLine.Kind;
import dev.osiscope.wire.application.HttpLine.Words;
import dev.osiscope.wire.application.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fields of an HTTP message's head and of its chunks: a field a line, with its parts.
final class HttpHeadFields {

    private static final int CODE_LENGTH = 3;

    private final Span message;
    private final Bytes bytes;
    private FieldDefinition fieldRow = HttpFields.OTHER_FIELD;

    private HttpHeadFields(Span message, Bytes bytes) {
        this.message = message;
        this.bytes = bytes;
    }

    /// The fields of the head at the start of `message`.
    static List<Field> of(Span message, HttpHead head) {
        HttpHeadFields fields = new HttpHeadFields(message, head.bytes());
        List<Field> all = new ArrayList<>();
        int first = head.lines().isEmpty() ? head.bytes().length() : head.lines().getFirst().start();
        if (first > 0) {
            all.add(FieldReader.whole(message, HttpFields.BLANK_LINE, 0, first, "", List.of()));
        }
        head.lines().forEach(line -> all.add(fields.line(line)));
        return all;
    }

    private Field line(HttpLine line) {
        return switch (line.kind()) {
            case REQUEST -> {
                fieldRow = HttpFields.REQUEST_FIELD;
                yield whole(HttpFields.REQUEST, line, request(line.words(bytes)));
            }
            case RESPONSE -> {
                fieldRow = HttpFields.RESPONSE_FIELD;
                yield whole(HttpFields.RESPONSE, line, response(line.words(bytes)));
            }
            case FIELD -> whole(fieldRow, line, value(line));
            case BLANK, OTHER -> whole(HttpFields.BLANK_LINE, line, List.of());
        };
    }

    private Field whole(FieldDefinition row, HttpLine line, List<Field> parts) {
        String text = FieldText.of(row, new FieldValue.Text(line.in(bytes).text(StandardCharsets.UTF_8)), null);
        return FieldReader.whole(message, row, line.start(), line.end() - line.start(), text, parts);
    }

    private List<Field> request(Words words) {
        return List.of(
                text(HttpFields.METHOD, words.first(), words.firstEnd()),
                text(HttpFields.TARGET, words.second(), words.secondEnd()),
                text(HttpFields.REQUEST_VERSION, words.third(), words.thirdEnd()));
    }

    private List<Field> response(Words words) {
        List<Field> parts = new ArrayList<>();
        parts.add(text(HttpFields.RESPONSE_VERSION, words.first(), words.firstEnd()));
        if (words.secondEnd() - words.second() >= CODE_LENGTH) {
            parts.add(number(HttpFields.CODE, words.second(), CODE_LENGTH,
                    HttpHead.number(bytes.slice(words.second(), CODE_LENGTH))));
            if (words.third() < words.thirdEnd()) {
                parts.add(text(HttpFields.REASON, words.third(), words.thirdEnd()));
            }
        }
        return parts;
    }

    private List<Field> value(HttpLine line) {
        Bytes name = bytes.slice(line.start(), line.colon(bytes) - line.start());
        return HttpFields.value(name.text(StandardCharsets.ISO_8859_1))
                .map(row -> List.of(text(row, line.value(bytes), line.start() + line.length()))).orElse(List.of());
    }

    private Field text(FieldDefinition row, int start, int end) {
        return FieldReader.open(message, row, start, end - start);
    }

    /// A number that is written in digits.
    private Field number(FieldDefinition row, int start, int length, long number) {
        BitRange range = BitRange.ofBytes(message.start() + start, length);
        FieldValue value = new FieldValue.Unsigned(number);
        return new Field(row, range, value, List.of());
    }

    /// The fields of the chunks of `body`.
    static List<Field> chunks(Span body, HttpChunks chunks) {
        HttpHeadFields fields = new HttpHeadFields(body, body.captured());
        List<Field> all = new ArrayList<>(chunks.chunks().stream().map(fields::chunk).toList());
        if (chunks.trailer() < chunks.trailerEnd()) {
            all.add(fields.text(HttpFields.TRAILER, chunks.trailer(), chunks.trailerEnd()));
        }
        if (chunks.trailerEnd() < chunks.end()) {
            all.add(FieldReader.whole(body, HttpFields.BLANK_LINE, chunks.trailerEnd(),
                    chunks.end() - chunks.trailerEnd(), "", List.of()));
        }
        return all;
    }

    private Field chunk(HttpChunk chunk) {
        TextLine line = chunk.sizeLine();
        List<Field> parts = new ArrayList<>();
        parts.add(number(HttpFields.CHUNK_SIZE, line.start(), line.length(), chunk.size()));
        Bytes data = HttpChunks.data(chunk, bytes);
        if (!data.isEmpty()) {
            parts.add(FieldReader.open(message, HttpFields.CHUNK_DATA, chunk.dataStart(), data.length()));
        }
        int end = (int) Math.min(chunk.end(), bytes.length());
        return FieldReader.whole(message, HttpFields.CHUNK, line.start(), end - line.start(),
                chunk.size() + " bytes", parts);
    }
}
