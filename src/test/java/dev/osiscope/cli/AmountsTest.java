package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({"10s, 10000", "500ms, 500", "5m, 300000", "1h, 3600000", "3, 3000", "2 min, 120000"})
    void timesHaveUnits(String text, long millis) {
        assertEquals(millis, Amounts.duration(text).toMillis());
    }

    @ParameterizedTest
    @CsvSource({"50MB, 50000000", "64MiB, 67108864", "20kB, 20000", "1GiB, 1073741824", "17, 17"})
    void sizesHaveUnits(String text, long bytes) {
        assertEquals(bytes, Amounts.bytes(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "0s", "-1s", "10 parsecs", "999999999999h", "1.5s"})
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Amounts.duration(text));
    }
}
