package dev.osiscope.emitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectionTest {

    /// The right sides were written by `util.inspect` of Node 20.
    private static final Map<String, String> NODES = Map.of(
            "plain", "'plain'",
            "it's", "\"it's\"",
            "\"it's\"", "`\"it's\"`",
            "`\"it's\"`", "'`\"it\\'s\"`'",
            "back\\slash", "'back\\\\slash'",
            "\b\t\n\u000b\f\r\u001b\u007f\u0080", "'\\b\\t\\n\\x0B\\f\\r\\x1B\\x7F\\x80'",
            "\ud83d\ude00", "'\ud83d\ude00'",
            "\ud83d-\ude00", "'\\ud83d-\\ude00'");

    @Test
    void textIsWrittenAsNodeDoes() {
        NODES.forEach((text, inspected) -> assertEquals(inspected, Inspection.of(text)));
    }

    @Test
    void otherValuesSayThemselves() {
        assertEquals(List.of("null", "42", "true"), List.of(
                Inspection.of(null), Inspection.of(42), Inspection.of(true)));
    }
}
