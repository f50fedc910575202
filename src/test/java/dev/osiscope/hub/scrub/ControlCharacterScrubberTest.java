package dev.osiscope.hub.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharacterScrubberTest {

    private final Scrubber controls = new ControlCharacterScrubber();

    static Stream<Arguments> steering() {
        return Stream.of(
                Arguments.of("colour sequence", "\u001b[1;31mred\u001b[0m", "red"),
                Arguments.of("cursor and screen", "a\u001b[2J\u001b[?25lb", "ab"),
                Arguments.of("eight-bit CSI", "a\u009b31mb", "ab"),
                Arguments.of("window title ended by BEL", "a\u001b]0;title\u0007b", "ab"),
                Arguments.of("hyperlink ended by ST", "\u001b]8;;http://x\u001b\\a\u001b]8;;\u001b\\", "a"),
                Arguments.of("eight-bit OSC", "a\u009d0;title\u009cb", "ab"),
                Arguments.of("device control string", "a\u001bPq#1\u001b\\b", "ab"),
                Arguments.of("character set", "a\u001b(0b", "ab"),
                Arguments.of("terminal reset", "a\u001bcb", "ab"),
                Arguments.of("string without an end", "a\u001b]0;b", "a0;b"),
                Arguments.of("lone escape at the end", "a\u001b", "a"),
                Arguments.of("bell, backspace, delete", "a\u0007\u0008\u007fb", "ab"),
                Arguments.of("C1", "a\u0080\u0085\u009fb", "ab"),
                Arguments.of("bidirectional controls", "a\u202e\u2066\u2069\u200e\u200f\u061cb", "ab"),
                Arguments.of("line separators", "a\u2028\u2029b", "ab"),
                Arguments.of("tab", "a\tb", "a b"),
                Arguments.of("bytes that were no UTF-8", "a\ufffdb", "a\ufffdb"));
    }

    @ParameterizedTest
    @MethodSource("steering")
    void whatSteersATerminalIsTakenAway(String what, String before, String after) {
        assertEquals(after, controls.scrub(before), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello, hub", "na\u00efve caf\u00e9", "\u65e5\u672c\u8a9e",
        "\u0645\u0631\u062d\u0628\u0627", "\ud83d\udc69\u200d\ud83d\udcbb", "[31m is text", "a\\b"})
    void textIsLeftAsItIs(String text) {
        assertEquals(text, controls.scrub(text));
    }

    @Test
    void noControlCharacterIsLeftWhateverComes() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 0, 0xa5).forEach(value -> text.append(value > 0x9f ? '\u001b' : (char) value));
            String scrubbed = controls.scrub(text.toString());
            assertFalse(scrubbed.chars().anyMatch(Character::isISOControl), () -> "left in " + text);
        }
    }
}
