package dev.osiscope.hub.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberChoiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "ansi,length", "html!,ansi", "length=200!,words", "card,phone,email"})
    void whatIsWrittenIsWhatWasRead(String text) {
        assertEquals(text, ScrubberChoice.parse(text).toString());
    }

    @Test
    void blanksAreAllowed() {
        assertEquals("ansi,html", ScrubberChoice.parse(" ansi , html").toString());
        assertEquals("ansi,length", ScrubberChoice.DEFAULT.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour    | there is no scrubber “colour”: take some of ansi, html, email, card, phone, words, length, or none
            ''        | there is no scrubber “”: take some of ansi, html, email, card, phone, words, length, or none
            ansi,ansi | a scrubber can be chosen once only
            ansi=3    | “ansi” has no number
            length=x  | “x” is no length in characters
            length=0  | a message may have 1 to 2048 characters at most, not 0
            length=   | “” is no length in characters
            """)
    void whatIsWrongIsSaid(String text, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> ScrubberChoice.parse(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "semi-colon", ""})
    void whatIsNoWordIsNoneOfAList(String word) {
        assertThrows(IllegalArgumentException.class, () -> WordList.of(List.of(word)));
    }
}
