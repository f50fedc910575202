package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of text. Lines end with CR LF; a CR or an LF alone is taken for a line end as well.
///
/// @param start  where it begins in the text
/// @param length how many bytes it has, its end not counted
/// @param end    where the next line begins
public record TextLine(int start, int length, int end) {

    /// How many lines of a text are looked at; the rest is one more.
    static final int MOST = 1 << 14;

    private static final byte CARRIAGE_RETURN = '\r';
    private static final byte LINE_FEED = '\n';

    /// The line that begins at `start` of `text`, as far as it is there.
    public static TextLine any(Bytes text, int start) {
        return of(text, start, endOfContent(text, start));
    }

    /// The line that begins at `start` of `text`; empty where its end is not there, or might not be: a CR at the very
    /// end may be followed by an LF.
    public static Optional<TextLine> whole(Bytes text, int start) {
        return whole(text, start, start);
    }

    /// As [#whole(Bytes, int)], where it is known that no line ends before `searched`.
    public static Optional<TextLine> whole(Bytes text, int start, int searched) {
        int end = endOfContent(text, searched);
        boolean ended = end < text.length() && (text.u8(end) == LINE_FEED || end + 1 < text.length());
        return ended ? Optional.of(of(text, start, end)) : Optional.empty();
    }

    /// The lines of `text`, of which the last one may have no end.
    public static List<TextLine> all(Bytes text) {
        List<TextLine> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length() && lines.size() < MOST) {
            lines.add(any(text, at));
            at = lines.getLast().end();
        }
        if (at < text.length()) {
            lines.add(new TextLine(at, text.length() - at, text.length()));
        }
        return lines;
    }

    /// Its bytes, without its end.
    public Bytes in(Bytes text) {
        return text.slice(start, length);
    }

    /// Where its content ends and its end begins.
    public int contentEnd() {
        return start + length;
    }

    private static TextLine of(Bytes text, int start, int end) {
        boolean both = end + 1 < text.length() && text.u8(end) == CARRIAGE_RETURN && text.u8(end + 1) == LINE_FEED;
        return new TextLine(start, end - start, Math.min(end + (both ? 2 : 1), text.length()));
    }

    private static int endOfContent(Bytes text, int from) {
        int at = from;
        while (at < text.length() && text.u8(at) != CARRIAGE_RETURN && text.u8(at) != LINE_FEED) {
            at++;
        }
        return at;
    }
}
