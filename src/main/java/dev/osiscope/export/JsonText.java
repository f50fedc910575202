package dev.osiscope.export;

import java.util.Map;
import java.util.stream.Collectors;

/// Texts as JSON (RFC 8259).
public final class JsonText {

    private static final String PLAIN = "[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]*";

    private JsonText() {}

    /// An object of strings on one line: `{"tcp.seq":"1","tcp.ack":"12"}`. ASCII only.
    public static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> string(member.getKey()) + ":" + string(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(String text) {
        return '"' + (text.matches(PLAIN) ? text : escaped(text)) + '"';
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> Character.toString(unit).matches(PLAIN)
                        ? Character.toString(unit)
                        : "\\u%04x".formatted(unit))
                .collect(Collectors.joining());
    }
}
