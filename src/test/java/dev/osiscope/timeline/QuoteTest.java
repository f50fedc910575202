package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void plainTextStaysAsItIs() {
        assertEquals("hello, hub – schön 👋", Quote.of("hello, hub – schön 👋"));
    }

    @Test
    void controlCharactersAreWrittenAsCodeWritesThem() {
        assertEquals("a\\n\\t\\e[31m\\x7f", Quote.of("a\n\t\u001b[31m\u007f"));
    }

    @Test
    void whatTurnsLinesRoundOrEndsThemIsNotPassedOn() {
        assertEquals("a\ufffdb\ufffdc\ufffdd\ufffd", Quote.of("a\u202eb\u2028c\u0085d\ud800"));
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertEquals("👋".repeat(60) + "…", Quote.of("👋".repeat(61)));
        assertEquals("x".repeat(60), Quote.of("x".repeat(60)));
    }

    @Test
    void anyTextStaysOnOneLine() {
        for (int codePoint = 0; codePoint < 0x3000; codePoint++) {
            assertEquals(1, Quote.of(Character.toString(codePoint) + "x").lines().count());
            assertTrue(Quote.of(Character.toString(codePoint)).chars().noneMatch(Character::isISOControl));
        }
    }
}
