package dev.osiscope.cli;

import dev.osiscope.filter.TextRange;
import java.util.List;

/// A text with a part of it marked by carets on the line below. Of a long text the surroundings of the part are
/// shown.
///
/// @param text the text
/// @param part the part
record MarkedText(String text, TextRange part) {

    private static final int BEFORE = 50;
    private static final int WIDTH = 100;
    private static final String CUT = "…";
    private static final String INDENT = "    ";

    /// The two lines.
    List<String> lines() {
        int from = Math.max(0, part.start() - BEFORE);
        int end = Math.min(text.length(), from + WIDTH);
        String head = from > 0 ? CUT : "";
        String shown = text.substring(from, end).replaceAll("\\p{Cntrl}", " ");
        int before = head.length() + part.start() - from;
        int marked = Math.clamp(part.length(), 1, Math.max(1, end - part.start()));
        return List.of(INDENT + head + shown + (end < text.length() ? CUT : ""),
                INDENT + " ".repeat(before) + "^".repeat(marked));
    }
}
