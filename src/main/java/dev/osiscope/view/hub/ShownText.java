package dev.osiscope.view.hub;

import dev.osiscope.bytes.Escapes;
import java.util.stream.Collectors;

/// Text with what steers made visible.
final class ShownText {

    private ShownText() {}

    /// Control characters as they are written in the text that is tried.
    static String of(String text) {
        return text.codePoints().mapToObj(Escapes::visible).collect(Collectors.joining());
    }
}
