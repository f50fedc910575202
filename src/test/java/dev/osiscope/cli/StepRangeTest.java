package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepRangeTest {

    @ParameterizedTest
    @CsvSource({"3, 3, 3", "3-8, 3, 8", "3-, 3, 10", "1-10, 1, 10", "' 2-4 ', 2, 4"})
    void whatTheSessionHasIsARange(String written, int first, int last) {
        assertEquals(Optional.of(new StepRange(first, last)), StepRange.of(written, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-3", "4-3", "3-11", "11", "-3", "a-b", "", "1-2-3", "99999999999-"})
    void whatItHasNotIsNone(String written) {
        assertEquals(Optional.empty(), StepRange.of(written, 10));
    }

    @Test
    void nothingSaidIsAll() {
        assertEquals(Optional.of(new StepRange(1, 10)), StepRange.of(null, 10));
        assertEquals(Optional.empty(), StepRange.of(null, 0));
    }
}
