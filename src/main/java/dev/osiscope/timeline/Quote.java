package dev.osiscope.timeline;

import dev.osiscope.bytes.Escapes;

/// Text from a network, made fit for a sentence.
final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    /// `text` on one line: cut after 60 characters, control characters as code writes them (`\n`), and
    /// what is no character at all as U+FFFD.
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).mapToObj(Escapes::visible).forEach(line::append);
        return text.codePointCount(0, text.length()) > LONGEST ? line.append('…').toString() : line.toString();
    }
}
