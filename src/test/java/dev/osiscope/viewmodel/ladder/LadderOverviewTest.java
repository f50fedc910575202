package dev.osiscope.viewmodel.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.session.recorded.SameSession;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ManySegments;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.SegmentLooks;
import dev.osiscope.viewmodel.TimeScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole ladder in a few lines.
class LadderOverviewTest {

    private static final int LINES = 100;

    private static LadderLayout layout(SessionSnapshot session, TimeScale scale) {
        return new LadderLayout(LadderModel.of(session, RecordedDemo.MESSAGES), scale);
    }

    private static LadderOverview overview(SessionSnapshot session, TimeScale scale, int lines) {
        SegmentLooks looks = new SegmentLooks();
        looks.take(session);
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
    @ValueSource(strings = {"06-handshake", "12-lost", "16-udp"})
    void aLineHasTheColourAndTheSideOfItsArrow(String lesson) throws IOException {
        SessionSnapshot session = SameSession.opened(RecordedSession.open(Path.of("resources", "lessons", lesson, "session.pcapng")));
        LadderModel ladder = LadderModel.of(session, RecordedDemo.MESSAGES);
        LadderOverview overview = overview(session, TimeScale.EVEN, 10 * ladder.size());
        assertEquals(ladder.size(), overview.lines().size());
        Set<OsiLayer> layers = EnumSet.noneOf(OsiLayer.class);
        for (int step = 0; step < ladder.size(); step++) {
            LadderOverview.Line line = overview.lines().get(step);
            if (ladder.row(step) instanceof LadderRow.Segment arrow) {
                assertEquals(Optional.of(arrow.layer()), line.layer(), "step " + step);
                assertEquals(arrow.from() > arrow.to(), line.server() > 0, "step " + step);
                layers.add(arrow.layer());
            } else {
                assertEquals(Optional.empty(), line.layer(), "step " + step);
            }
        }
        assertTrue(layers.contains(OsiLayer.DATA_LINK) && layers.size() > 1, "there are several: " + layers);
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
