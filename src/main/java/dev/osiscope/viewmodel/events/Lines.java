package dev.osiscope.viewmodel.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The lines of a text that was read or written.
final class Lines {

    private Lines() {}

    /// A line that has an end.
    ///
    /// @param text without its end
    /// @param from its first byte in the text, as UTF-8
    /// @param to   behind the line feed
    record Line(String text, long from, long to) {}

    /// The lines that have an end.
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        long from = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end);
            long to = from + line.getBytes(StandardCharsets.UTF_8).length + 1;
            lines.add(new Line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, from, to));
            from = to;
            start = end + 1;
        }
        return lines;
    }

    /// The text where it is all of so many bytes; null otherwise.
    static String whole(String text, int count) {
        return text.getBytes(StandardCharsets.UTF_8).length == count ? text : null;
    }
}
