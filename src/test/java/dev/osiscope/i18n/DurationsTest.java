package dev.osiscope.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"0, 0 µs", "7, 0.007 µs", "52340, 52.3 µs", "999499, 999 µs", "1000000, 1 ms", "4190000, 4.19 ms",
        "210400000, 210 ms", "1010000000, 1.01 s", "7200000000000, 7200 s", "-5, 0 µs"})
    void aDurationHasThreeDigitsInTheUnitThatSuitsIt(long nanos, String text) {
        assertEquals(text, Messages.of(Locale.ENGLISH).text(Durations.of(nanos)));
    }
}
