package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedLastTest {

    private static final List<String> ALL = List.of(
            "Open a capture file", "Show the capture file", "Close the file", "Save as", "Schließen, was über dem Fenster liegt");

    private final UsedLast used = new UsedLast();

    private List<String> found(String query) {
        return used.found(query, ALL, Function.identity(), Function.identity());
    }

    @ParameterizedTest
    @CsvSource({"op ca, Open a capture file", "ocf, Open a capture file", "SAVE, Save as", "ctf, Close the file",
        "uber, 'Schließen, was über dem Fenster liegt'", "schliessen, 'Schließen, was über dem Fenster liegt'"})
    void someLettersFindWhatTheyStandFor(String query, String first) {
        assertEquals(first, found(query).getFirst());
    }

    @Test
    void lettersThatAreNotThereFindNothing() {
        assertEquals(List.of(), found("xyz"));
        assertEquals(List.of(), found("save file"), "each word is looked for");
    }

    @Test
    void whatWasUsedLastComesFirst() {
        used.use("Save as");
        used.use("Close the file");
        assertEquals(List.of("Close the file", "Save as", "Open a capture file"), found("").subList(0, 3));
        used.use("Save as");
        assertEquals("Save as", found("").getFirst());
    }

    @Test
    void letterAtTheBeginningOfAWordCountsMoreThanAge() {
        used.use("Close the file");
        assertEquals(List.of("Show the capture file", "Save as"), found("s").subList(0, 2));
    }
}
