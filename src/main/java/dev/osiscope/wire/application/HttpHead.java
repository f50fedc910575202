package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.HttpLine.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The head of an HTTP message (RFC 9112 section 2.1): a start line and header fields, as far as they are there. The
/// diagram stands above [HttpFields].
///
/// @param bytes its bytes, with an empty line before it where there is one, and with the one that ends it
/// @param lines its lines in their order; the last one is blank where the head is whole
public record HttpHead(Bytes bytes, List<HttpLine> lines) implements Header {

    /// How many bytes of lines are taken for a head, and the rest of the last line: servers take much less.
    public static final int LONGEST = 1 << 18;

    private static final Bytes LINE_END = Bytes.wrap(new byte[] {'\r', '\n'});
    private static final int CODE_LENGTH = 3;
    private static final int DECIMAL = 10;
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    /// Takes a copy of the lines.
    public HttpHead {
        lines = List.copyOf(lines);
    }

    /// How many bytes an empty line takes that stands before the message: one is to be ignored (RFC 9112 section 2.2).
    public static int before(Bytes message) {
        boolean ended = message.length() > LINE_END.length() + 1 && message.atMost(LINE_END.length()).equals(LINE_END);
        return ended ? LINE_END.length() : 0;
    }

    /// Reads the head of `message`: up to the blank line, up to what is no line of a head, or to the end of the bytes;
    /// up to the line that passes [#LONGEST] bytes, where it is that long.
    public static HttpHead read(Bytes message) {
        List<HttpLine> lines = new ArrayList<>();
        int at = before(message);
        while (at < Math.min(message.length(), LONGEST) && (lines.isEmpty() || lines.getLast().kind() != Kind.BLANK)) {
            HttpLine line = HttpLine.any(message, at);
            if (line.kind() == Kind.OTHER) {
                break;
            }
            lines.add(line);
            at = line.end();
        }
        return new HttpHead(message.atMost(at), lines);
    }

    /// Whether the blank line that ends it is there.
    public boolean ended() {
        return !lines.isEmpty() && lines.getLast().kind() == Kind.BLANK;
    }

    /// Whether what stops it in `message` is a line that is no header field and is not whole: more of the head may have
    /// been meant to follow.
    public boolean brokenOff(Bytes message) {
        return !lines.isEmpty() && !ended() && bytes.length() < message.length()
                && !HttpLine.any(message, bytes.length()).ended(message);
    }

    /// The start line; empty in what goes on with a message whose start was not seen.
    public Optional<HttpLine> startLine() {
        return lines.stream().filter(line -> line.kind() == Kind.REQUEST || line.kind() == Kind.RESPONSE)
                .reduce((_, last) -> last);
    }

    /// Whether it is the head of a request.
    public boolean request() {
        return startLine().filter(line -> line.kind() == Kind.REQUEST).isPresent();
    }

    /// Whether it is the head of a response.
    public boolean response() {
        return startLine().filter(line -> line.kind() == Kind.RESPONSE).isPresent();
    }

    /// The method of a request, without the prefix of an extension: `GET`; empty in anything else.
    public Optional<String> method() {
        return startLine().filter(line -> line.kind() == Kind.REQUEST)
                .map(line -> text(line.words(bytes).first(), line.words(bytes).firstEnd()))
                .map(name -> name.startsWith("M-") ? name.substring(2) : name);
    }

    /// The target of a request: `/index.html`; empty in anything else.
    public Optional<String> target() {
        return startLine().filter(line -> line.kind() == Kind.REQUEST)
                .map(line -> text(line.words(bytes).second(), line.words(bytes).secondEnd()));
    }

    /// The status code of a response, 0 to 999: what the digits at the start of the second word say, of which the
    /// first three count; empty in anything else, and where there are less than three characters.
    public Optional<Integer> code() {
        return startLine().filter(line -> line.kind() == Kind.RESPONSE).map(line -> line.words(bytes))
                .filter(words -> words.secondEnd() - words.second() >= CODE_LENGTH)
                .map(words -> number(bytes.slice(words.second(), CODE_LENGTH)));
    }

    /// The status code of a response where it is a number of three digits; 0 in anything else.
    public int strictCode() {
        Optional<HttpLine.Words> words = startLine().filter(line -> line.kind() == Kind.RESPONSE)
                .map(line -> line.words(bytes)).filter(found -> found.secondEnd() - found.second() == CODE_LENGTH);
        return words.filter(found -> text(found.second(), found.secondEnd()).matches("[0-9]{3}"))
                .map(found -> number(bytes.slice(found.second(), CODE_LENGTH))).orElse(0);
    }

    /// The number that the digits at the start of `digits` make, after white space; 0 where there are none.
    public static int number(Bytes digits) {
        int number = 0;
        int first = 0;
        while (first < digits.length() && Character.isWhitespace(digits.u8(first))) {
            first++;
        }
        for (int at = first; at < digits.length() && Character.isDigit(digits.u8(at)); at++) {
            number = number * DECIMAL + digits.u8(at) - '0';
        }
        return number;
    }

    /// The value of the last header field of this name; empty where there is none.
    ///
    /// @param name in any case
    public Optional<String> field(String name) {
        return lines.stream().filter(line -> line.kind() == Kind.FIELD && name(line).equalsIgnoreCase(name))
                .reduce((_, last) -> last).map(line -> text(line.value(bytes), line.start() + line.length()));
    }

    private String name(HttpLine line) {
        return text(line.start(), line.colon(bytes));
    }

    private String text(int start, int end) {
        return bytes.slice(start, end - start).text(StandardCharsets.ISO_8859_1);
    }

    /// The length of the body as the last header field has it, white space and whatever stands behind it left out; empty
    /// where none does, or where it is no number.
    public OptionalLong contentLength() {
        String value = field("Content-Length").map(String::stripLeading).orElse("");
        return length(value.split("\\s", 2)[0]);
    }

    /// The length that `digits` say; empty where they are no number.
    static OptionalLong length(String digits) {
        try {
            long length = Long.parseLong(digits);
            return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /// How the body is encoded for the transfer; empty where no header field says that it is.
    public Optional<TransferCoding> transferCoding() {
        return lines.stream().filter(line -> line.kind() == Kind.FIELD && name(line).equalsIgnoreCase(TRANSFER_ENCODING))
                .map(line -> TransferCoding.read(text(line.value(bytes), line.start() + line.length())))
                .reduce(TransferCoding::then);
    }

    /// Whether the body comes in chunks.
    public boolean chunked() {
        return transferCoding().filter(TransferCoding::chunked).isPresent();
    }

    /// The type of the body; empty where none is said.
    public Optional<ContentType> contentType() {
        return field("Content-Type").map(ContentType::ofField);
    }

    /// How many bytes it has.
    public int length() {
        return bytes.length();
    }

    @Override
    public Bytes encode() {
        return bytes;
    }

    @Override
    public Protocol protocol() {
        return HttpFields.PROTOCOL;
    }
}
