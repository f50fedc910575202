package dev.osiscope.lab.scenario;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// What a line of a script says shall be sent, as digits: in this way bytes go to hosts and come back from them.
final class Payload {

    private static final int MOST_BYTES = 10_000_000;

    private Payload() {}

    /// Text in quotation marks, or so many bytes.
    static String read(Words words) throws ScenarioException {
        if (words.peek().filter(Word::quoted).isPresent()) {
            return ofText(words.take("").text());
        }
        byte[] bytes = pattern(words.number("text in quotation marks, or how many bytes", 1, MOST_BYTES));
        words.oneOf("unit", List.of("bytes"));
        return HexFormat.of().formatHex(bytes);
    }

    /// The digits of a text.
    static String ofText(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Letters over and over, so that a picture of the bytes shows where they belong.
    private static byte[] pattern(int count) {
        byte[] bytes = new byte[count];
        for (int index = 0; index < count; index++) {
            bytes[index] = (byte) ('a' + index % ('z' - 'a' + 1));
        }
        return bytes;
    }
}
