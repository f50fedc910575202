package dev.osiscope.viewmodel.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.ManySegments;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.SegmentLooks;
import dev.osiscope.viewmodel.TimeScale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole ladder in a few lines.
class LadderOverviewTest {

    private static final int LINES = 100;

    private static LadderLayout layout(SessionSnapshot session, TimeScale scale) {
        return new LadderLayout(LadderModel.of(session, RecordedDemo.MESSAGES), scale);
    }

    private static LadderOverview overview(SessionSnapshot session, TimeScale scale, int lines) {
        SegmentLooks looks = new SegmentLooks();
        looks.take(session.timeline());
        return LadderOverview.of(layout(session, scale), looks, lines);
    }

    @Test
    void aShortSessionHasALineForEachStepThatSaysWhatItIs() {
        SessionSnapshot demo = RecordedDemo.modelled();
        Timeline timeline = demo.timeline();
        LadderOverview overview = overview(demo, TimeScale.EVEN, 10 * timeline.size());
        assertEquals(timeline.size(), overview.lines().size());
        for (int step = 0; step < timeline.size(); step++) {
            LadderOverview.Line line = overview.lines().get(step);
            assertEquals(timeline.step(step).segment().isEmpty(), line.event(), "step " + step);
            assertEquals(!timeline.step(step).changes().isEmpty(), line.change(), "step " + step);
            assertEquals(timeline.step(step).segment().isPresent(), line.client() + line.server() > 0, "step " + step);
        }
        assertEquals((int) IntStream.range(0, timeline.size()).filter(step -> !timeline.step(step).changes().isEmpty()).count(),
                overview.total().changes());
    }

    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void aLongSessionHasNoMoreLinesThanThereIsRoomFor(TimeScale scale) {
        SessionSnapshot session = ManySegments.session(2, 3_000);
        LadderOverview overview = overview(session, scale, LINES);
        assertTrue(overview.lines().size() <= LINES, overview.lines().size() + " lines");
        assertTrue(overview.lines().size() > LINES / 2, overview.lines().size() + " lines");
        assertEquals(session.timeline().size(), overview.total().steps());
        assertTrue(overview.lines().stream().allMatch(line -> line.place() >= 0 && line.place() < 1));
        assertEquals(1, overview.lines().stream().mapToDouble(LadderOverview.Line::client).max().orElse(0), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void theStepAtAPlaceIsTheOneThatStandsThere(TimeScale scale) {
        LadderLayout layout = layout(ManySegments.session(1, 400, 300_000_000), scale);
        for (int step = 0; step < layout.ladder().size(); step += 7) {
            assertEquals(step, LadderOverview.step(layout, LadderOverview.place(layout, step) + 1e-6));
        }
        assertEquals(0, LadderOverview.step(layout, -3));
        assertEquals(layout.ladder().size() - 1, LadderOverview.step(layout, 7));
    }
}
