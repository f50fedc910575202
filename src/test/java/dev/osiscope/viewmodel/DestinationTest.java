package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.timeline.Timeline;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A place as it is written, and the step there.
class DestinationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.5s|1500000000", "1,5 s|1500000000", "200ms|200000000", "30us|30000", "30µs|30000",
        "7ns|7", "2min|120000000000", " 0s |0", "0.0000001s|100"})
    void timesHaveTheirUnits(String written, long nanos) {
        assertEquals(Optional.of(new Destination.Moment(nanos)), Destination.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#12", "# 12"})
    void aNumberIsAStep(String written) {
        assertEquals(Optional.of(new Destination.Number(12)), Destination.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "s", "-1s", "#-1", "#1.5", "1h", "1.5", "#99999999999", "1.5.5s"})
    void allElseIsNoPlace(String written) {
        assertEquals(Optional.empty(), Destination.of(written));
    }

    @Test
    void ofATimeItIsTheLastStepThatIsNotLater() {
        Timeline timeline = ManySegments.session(1, 5, 1_000_000).timeline();
        assertEquals(0, new Destination.Moment(0).step(timeline));
        assertEquals(0, new Destination.Moment(999_999).step(timeline));
        assertEquals(1, new Destination.Moment(1_000_000).step(timeline));
        assertEquals(timeline.size() - 1, new Destination.Moment(Long.MAX_VALUE).step(timeline));
    }
}
