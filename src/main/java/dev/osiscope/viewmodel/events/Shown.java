package dev.osiscope.viewmodel.events;

import dev.osiscope.bytes.Escapes;

/// Text that came from anywhere, as it can be shown: one line, what steers visible, not too long.
final class Shown {

    private static final int MOST = 80;

    private Shown() {}

    /// The text without its line end, control characters as code writes them.
    static String of(String text) {
        String line = text.strip();
        StringBuilder shown = new StringBuilder();
        line.codePoints().limit(MOST).mapToObj(Escapes::visible).forEach(shown::append);
        return line.codePointCount(0, line.length()) > MOST ? shown.append('\u2026').toString() : shown.toString();
    }
}
