package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.filter.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static List<String> lines(String text, int start, int length) {
        return new MarkedText(text, new TextRange(start, length)).lines();
    }

    @Test
    void thePartIsMarkedBelow() {
        assertEquals(List.of("    tcp.port = 80", "             ^"), lines("tcp.port = 80", 9, 1));
        assertEquals(List.of("    tcp and", "           ^"), lines("tcp and", 7, 0));
        assertEquals(List.of("    a b", "     ^"), lines("a\tb", 1, 1));
    }

    @Test
    void ofALongTextTheSurroundingsAreShown() {
        assertEquals(List.of("    …" + "a".repeat(50) + "b".repeat(50) + "…", " ".repeat(55) + "^".repeat(50)),
                lines("a".repeat(70) + "b".repeat(100), 70, 100));
    }
}
