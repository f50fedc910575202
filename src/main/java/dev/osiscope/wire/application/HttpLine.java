package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// A line of an HTTP message's head (RFC 9112 section 2.1). Lines end with CR LF; a CR or an LF alone is taken for a
/// line end as well (section 2.2).
///
/// @param kind   what it is
/// @param start  where it begins in the message
/// @param length how many bytes it has, its end not counted
/// @param end    where the next line begins
public record HttpLine(Kind kind, int start, int length, int end) {

    private static final byte COLON = ':';
    private static final byte SPACE = ' ';

    /// The prefix of a method that needs an extension (RFC 2774 section 5).
    private static final String MANDATORY = "M-";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "COPY", "HEAD", "LOCK", "MOVE", "POLL", "POST",
            "BCOPY", "BMOVE", "MKCOL", "TRACE", "PATCH", "LABEL", "MERGE", "DELETE", "SEARCH", "UNLOCK", "REPORT",
            "UPDATE", "NOTIFY", "BDELETE", "CONNECT", "OPTIONS", "CHECKIN", "PROPFIND", "CHECKOUT", "CCM_POST",
            "SUBSCRIBE", "PROPPATCH", "BPROPFIND", "BPROPPATCH", "UNCHECKOUT", "MKACTIVITY", "MKWORKSPACE",
            "RPC_CONNECT", "RPC_IN_DATA", "UNSUBSCRIBE", "RPC_OUT_DATA", "VERSION-CONTROL", "BASELINE-CONTROL",
            "SSTP_DUPLEX_POST");
    private static final int LONGEST_METHOD = 16;

    /// What a line is.
    public enum Kind {
        /// The first line of a request: method, target, version.
        REQUEST,
        /// The first line of a response: version, status code, reason.
        RESPONSE,
        /// A header field: name, colon, value.
        FIELD,
        /// The empty line that ends the head.
        BLANK,
        /// None of these.
        OTHER
    }

    /// Finds the line that begins at `start` of `message`; empty where its end is not there, or might not be.
    public static Optional<HttpLine> whole(Bytes message, int start) {
        return whole(message, start, start);
    }

    /// As [#whole(Bytes, int)], where it is known that no line ends before `searched`.
    public static Optional<HttpLine> whole(Bytes message, int start, int searched) {
        return TextLine.whole(message, start, searched).map(line -> of(message, line));
    }

    /// The line that begins at `start` of `message`, as far as it is there.
    public static HttpLine any(Bytes message, int start) {
        return of(message, TextLine.any(message, start));
    }

    private static HttpLine of(Bytes message, TextLine line) {
        return new HttpLine(kind(line.in(message)), line.start(), line.length(), line.end());
    }

    private static Kind kind(Bytes line) {
        if (line.isEmpty()) {
            return Kind.BLANK;
        }
        String start = line.atMost(LONGEST_METHOD + MANDATORY.length() + 1).text(StandardCharsets.ISO_8859_1);
        String plain = start.startsWith(MANDATORY) ? start.substring(MANDATORY.length()) : start;
        if (plain.startsWith("HTTP/") || plain.startsWith("ICY")) {
            return Kind.RESPONSE;
        }
        int space = plain.indexOf(SPACE);
        if (METHODS.contains(space < 0 ? plain : plain.substring(0, space))) {
            return Kind.REQUEST;
        }
        return indexOf(line, COLON, 0) < line.length() ? Kind.FIELD : Kind.OTHER;
    }

    /// Where the first `wanted` byte of `line` from `from` on stands; the line's length where there is none.
    private static int indexOf(Bytes line, byte wanted, int from) {
        int at = from;
        while (at < line.length() && line.u8(at) != wanted) {
            at++;
        }
        return at;
    }

    /// Whether its end is there.
    public boolean ended(Bytes message) {
        return start + length < message.length();
    }

    /// Its bytes, without its end.
    public Bytes in(Bytes message) {
        return message.slice(start, length);
    }

    /// Where the name of a header field ends: at the colon.
    public int colon(Bytes message) {
        return start + indexOf(in(message), COLON, 0);
    }

    /// Where the value of a header field begins: after the colon and the white space that follows it.
    public int value(Bytes message) {
        int at = Math.min(colon(message) + 1, start + length);
        while (at < start + length && (message.u8(at) == SPACE || message.u8(at) == '\t')) {
            at++;
        }
        return at;
    }

    /// The words of a start line: where each of the first two begins, then where the rest does. A word ends with a
    /// space; several spaces count as one, but a method with two spaces after it has an empty target.
    ///
    /// @return three starts and three ends, all of them in the message
    public Words words(Bytes message) {
        Bytes line = in(message);
        int firstEnd = indexOf(line, SPACE, 0);
        int second = afterSpaces(line, firstEnd);
        boolean empty = kind == Kind.REQUEST && second - firstEnd > 1;
        int secondStart = empty ? second - 1 : second;
        int secondEnd = indexOf(line, SPACE, secondStart);
        return new Words(start, start + firstEnd, start + secondStart, start + secondEnd,
                start + afterSpaces(line, secondEnd), start + length);
    }

    private static int afterSpaces(Bytes line, int from) {
        int at = from;
        while (at < line.length() && line.u8(at) == SPACE) {
            at++;
        }
        return at;
    }

    /// The words of a start line, by their places in the message.
    ///
    /// @param first     where the method of a request, the version of a response begins
    /// @param firstEnd  where it ends
    /// @param second    where the target of a request, the status code of a response begins
    /// @param secondEnd where it ends
    /// @param third     where the version of a request, the reason of a response begins
    /// @param thirdEnd  where it ends
    public record Words(int first, int firstEnd, int second, int secondEnd, int third, int thirdEnd) {}
}
