package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;

/// Tells whether text is JSON (RFC 8259) as far as its brackets, names and strings go.
public final class JsonText {

    private JsonText() {}

    /// Whether `text` is an object or an array whose brackets and strings all end, and whose objects begin with a name
    /// in quotation marks.
    public static boolean valid(Bytes text) {
        int at = afterSpace(text, 0);
        return at < text.length() && (text.u8(at) == '{' || text.u8(at) == '[') && balanced(text, at);
    }

    private static boolean balanced(Bytes text, int start) {
        int depth = 0;
        boolean string = false;
        for (int at = start; at < text.length(); at++) {
            int character = text.u8(at);
            if (string) {
                at += character == '\\' ? 1 : 0;
                string = character != '"';
            } else {
                string = character == '"';
                depth += character == '{' || character == '[' ? 1 : character == '}' || character == ']' ? -1 : 0;
                if (depth < 0 || character == '{' && !beginsObject(text, at + 1)) {
                    return false;
                }
            }
        }
        return depth == 0 && !string;
    }

    /// Whether a name or the end of the object follows.
    private static boolean beginsObject(Bytes text, int start) {
        int at = afterSpace(text, start);
        return at >= text.length() || text.u8(at) == '"' || text.u8(at) == '}';
    }

    private static int afterSpace(Bytes text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.u8(at))) {
            at++;
        }
        return at;
    }
}
