package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {

    @Test
    void ageIsTheMachinesLessTheProcessStart() {
        String process = "4711 (a) name) ) S 1 4711 4711 0 -1 4194560 1 0 0 0 1 0 0 0 20 0 1 0 8313250 3000 100 18446744073709551615 0";

        assertEquals(Duration.ofMillis(1_940), ProcessAge.between(process, "83134.44 150000.01\n"));
    }
}
