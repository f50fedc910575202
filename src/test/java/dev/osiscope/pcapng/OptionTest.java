package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.osiscope.bytes.Bytes;
import org.junit.jupiter.api.Test;

class OptionTest {

    @Test
    void longTextIsCutBetweenCharacters() {
        String text = "é".repeat(40_000);

        Option option = Option.text(Option.COMMENT, text);
        assertEquals(65_534, option.value().length());
        assertEquals("é".repeat(32_767), option.text());
    }

    @Test
    void longestTextIsKeptWhole() {
        String text = "x".repeat(65_535);

        assertEquals(text, Option.text(Option.COMMENT, text).text());
        assertEquals(text, Option.text(Option.COMMENT, text + "x").text());
    }

    @Test
    void endOfOptionsIsNoOption() {
        assertThrows(IllegalArgumentException.class, () -> new Option(Option.END, Bytes.EMPTY));
    }
}
