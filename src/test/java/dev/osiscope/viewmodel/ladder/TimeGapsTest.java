package dev.osiscope.viewmodel.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.ManySegments;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.TimeScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Time takes room above the rows, as the scale says.
class TimeGapsTest {

    private static final double EXACT = 1e-9;

    private static LadderModel ladder(long gap) {
        SessionSnapshot session = ManySegments.session(1, 600, gap);
        return LadderModel.of(session, RecordedDemo.MESSAGES);
    }

    @ParameterizedTest
    @CsvSource({"1000000,0", "10000000,1.2", "100000000,2.4", "1000000000,3.6", "10,0"})
    void tenTimesTheTimeTakesOneMeasureMore(long gap, double room) {
        assertEquals(room, new TimeGaps(TimeScale.COMPRESSED, ladder(gap)).above(300), EXACT);
    }

    @Test
    void onTheTrueScaleRowsStandAsFarApartAsTheirTimes() {
        LadderModel ladder = ladder(2_000_000_000);
        RowOffsets offsets = new RowOffsets(ladder, new TimeGaps(TimeScale.TRUE, ladder));
        TimeGaps gaps = new TimeGaps(TimeScale.TRUE, ladder);
        double first = offsets.top(300, 602) + gaps.above(300);
        double second = offsets.top(301, 602) + gaps.above(301);
        assertEquals(2 * TimeGaps.SECOND, second - first, EXACT);
    }

    @Test
    void whereTheTimeIsShorterThanTheWordsRowsStandBelowEachOther() {
        assertEquals(0, new TimeGaps(TimeScale.TRUE, ladder(1_000_000)).above(300), EXACT);
    }

    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void theRoomBeforeARowIsThatOfAllBeforeIt(TimeScale scale) {
        LadderModel ladder = ladder(500_000_000);
        TimeGaps gaps = new TimeGaps(scale, ladder);
        double sum = 0;
        for (int row = 0; row <= ladder.size(); row++) {
            assertEquals(sum, gaps.before(row), 1e-6, "row " + row);
            sum += gaps.above(row);
        }
        assertEquals(scale != TimeScale.EVEN, sum > 0);
    }

    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void aSessionThatGrowsHasTheSameRoomAsOneThatIsWhole(TimeScale scale) {
        LadderModel whole = ladder(20_000_000);
        SessionSnapshot begun = ManySegments.session(1, 40, 20_000_000);
        TimeGaps growing = new TimeGaps(scale, LadderModel.of(begun, RecordedDemo.MESSAGES));
        growing.before(begun.timeline().size());
        growing.goOn(whole);
        assertEquals(new TimeGaps(scale, whole).before(whole.size()), growing.before(whole.size()), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void theRowAtAnOffsetIsTheOneThatStandsThere(TimeScale scale) {
        LadderModel ladder = ladder(700_000_000);
        RowOffsets offsets = new RowOffsets(ladder, new TimeGaps(scale, ladder));
        int last = ladder.size() - 1;
        for (int row = 0; row < last; row += 37) {
            assertEquals(row, offsets.rowAt(offsets.top(row, last) + 0.01, last));
        }
    }
}
