package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.HttpAwaited;
import dev.osiscope.wire.application.HttpChunk;
import dev.osiscope.wire.application.HttpHead;
import dev.osiscope.wire.application.HttpLine;
import dev.osiscope.wire.application.HttpLine.Kind;
import dev.osiscope.wire.application.TextLine;
import java.util.Optional;

/// How far the message that one end is sending was looked through: it is asked about again with every segment, and
/// what was looked at once is not looked at again.
final class HttpSpeaker {

    private static final int LINE_COST = 48;

    private Optional<HttpLine> line = Optional.empty();
    private Optional<HttpHead> head = Optional.empty();
    private HttpAwaited awaited = HttpAwaited.NOTHING;
    private int lineStart;
    private int searched;
    private long chunkStart;

    /// Goes on with a message, or begins with another.
    ///
    /// @param start where its first line begins in `message`
    void goOn(Bytes message, int start, Turn turn) {
        if (turn.seen() == 0) {
            line = Optional.empty();
            head = Optional.empty();
            awaited = HttpAwaited.NOTHING;
            lineStart = start;
            searched = start;
            chunkStart = 0;
        }
        if (line.isEmpty()) {
            line = turn.waits() ? nextLine(message) : Optional.of(HttpLine.any(message, start));
        }
    }

    /// The first line; empty where it is not whole yet.
    Optional<HttpLine> line() {
        return line;
    }

    /// The head, once it was read.
    Optional<HttpHead> head() {
        return head;
    }

    /// Reads the head.
    ///
    /// @return whether it is whole
    boolean readHead(Bytes message) {
        while (head.isEmpty()) {
            Optional<HttpLine> next = nextLine(message);
            if (next.isEmpty()) {
                return false;
            }
            awaited = awaited.and(next.get().in(message));
            lineStart = next.get().end();
            searched = lineStart;
            if (next.get().kind() == Kind.BLANK || lineStart >= HttpHead.LONGEST) {
                head = Optional.of(HttpHead.read(message.atMost(lineStart).alone()));
            }
        }
        return true;
    }

    /// How many bytes it keeps, about.
    int kept() {
        return head.map(read -> read.length() + LINE_COST * read.lines().size()).orElse(0);
    }

    private Optional<HttpLine> nextLine(Bytes message) {
        Optional<HttpLine> found = HttpLine.whole(message, lineStart, searched);
        searched = found.isPresent() ? lineStart : Math.max(lineStart, message.length() - 1);
        return found;
    }

    /// How far the message reaches, where it can wait for its body. Lines that are no header fields end its head, but
    /// what follows them up to a blank line is waited for as if it were of the head.
    Extent body(HttpHead read, Span message) {
        if (awaited.chunked()) {
            return chunks(read, message);
        }
        if (awaited.length().isEmpty()) {
            return read.response() ? new Extent.UntilClose(HttpDissector::dissect) : HttpBodyLength.of(read, message);
        }
        long missing = lineStart + awaited.length().getAsLong() - message.length();
        return missing > 0 ? new Extent.Known(message.length() + missing, HttpDissector::dissect)
                : HttpBodyLength.of(read, message);
    }

    private Extent chunks(HttpHead read, Span message) {
        Bytes bytes = message.captured();
        Extent open = new Extent.Open(1, HttpDissector::dissect);
        chunkStart = Math.max(chunkStart, lineStart);
        while (chunkStart < bytes.length()) {
            int start = (int) chunkStart;
            searched = Math.max(searched, start);
            Optional<TextLine> sizeLine = TextLine.whole(bytes, start, searched);
            if (sizeLine.isEmpty()) {
                searched = bytes.length() - 1;
                return open;
            }
            Optional<HttpChunk> chunk = HttpChunk.of(bytes, sizeLine.get());
            if (chunk.isEmpty() || !chunk.get().sized()) {
                return HttpBodyLength.of(read, message);
            }
            if (chunk.get().last()) {
                return TextLine.whole(bytes, chunk.get().dataStart()).isEmpty() ? open
                        : HttpBodyLength.of(read, message);
            }
            if (bytes.length() - start <= chunk.get().size()) {
                return open;
            }
            chunkStart = chunk.get().end();
        }
        return open;
    }
}
