package dev.osiscope.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.tests.RunsBeside;
import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.TimeScale;
import dev.osiscope.viewmodel.ladder.LadderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The ladder as a picture: what stands in it and where.
@RunsBeside
class LadderDrawingTest {

    private static void assertReadable(Excerpt excerpt) {
        for (Look look : Look.values()) {
            assertReadable(excerpt.title() + " " + look, new LadderDrawing(excerpt, look.em()).whole());
        }
    }

    private static void assertReadable(String about, Drawing drawing) {
        List<Mark.Label> labels = drawing.labels().toList();
        for (int index = 0; index < labels.size(); index++) {
            Mark.Label label = labels.get(index);
            assertTrue(label.x() >= 0 && label.x() + label.width() <= drawing.width()
                    && label.top() >= 0 && label.bottom() <= drawing.height(), () -> about + ": outside is " + label);
            for (Mark.Label other : labels.subList(index + 1, labels.size())) {
                assertTrue(apart(label, other), () -> about + ": " + label + " lies over " + other);
            }
        }
    }

    private static boolean apart(Mark.Label one, Mark.Label other) {
        return one.x() + one.width() <= other.x() || other.x() + other.width() <= one.x()
                || one.bottom() <= other.top() || other.bottom() <= one.top();
    }

    @Test
    void noLabelLiesOverAnotherOrOutside() throws Exception {
        assertReadable(Excerpts.demo());
        assertReadable(Excerpts.lab());
        int captures = Excerpts.withEveryCapture(LadderDrawingTest::assertReadable);
        assertTrue(captures > 20, () -> captures + " captures were looked at");
    }

    /// The time between the rows has its words where there is room, and moves nothing over anything else.
    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void noLabelLiesOverAnotherOnEveryTimeScale(TimeScale scale) throws Exception {
        assertReadable(on(scale, Excerpts.demo()));
        assertReadable(on(scale, Excerpts.lab()));
        Excerpts.withCapture("hub-demo.pcapng", 0, capture -> assertReadable(on(scale, capture)));
        long pauses = new LadderDrawing(on(scale, Excerpts.lab()), 13).whole().labels()
                .filter(label -> label.text().endsWith(" later")).count();
        assertEquals(scale != TimeScale.EVEN, pauses > 2, () -> pauses + " pauses");
    }

    private static Excerpt on(TimeScale scale, Excerpt excerpt) {
        return new Excerpt(excerpt.title(), excerpt.snapshot(), excerpt.first(), excerpt.last(), scale, excerpt.messages());
    }

    /// The picture has the same facts as the window: how far apart rows stand, in em, and what a segment is tied to.
    @ParameterizedTest
    @EnumSource(TimeScale.class)
    void rowsStandAsFarApartAsInTheWindow(TimeScale scale) {
        Excerpt lab = on(scale, Excerpts.lab());
        double em = 20;
        LadderDrawing drawing = new LadderDrawing(lab, em);
        LadderLayout window = new LadderLayout(lab.ladder(), scale);
        for (int step = 1; step < lab.last(); step++) {
            assertEquals((window.top(step + 1, lab.last()) - window.top(step, lab.last())) * em,
                    drawing.bottom(step) - drawing.top(step), 1, "step " + step);
        }
    }

    @Test
    void aSegmentIsTiedToWhatItAcknowledges() throws Exception {
        Excerpts.withCapture("hub-demo.pcapng", 0, capture -> {
            LadderDrawing drawing = new LadderDrawing(capture, 13);
            for (int step = 0; step < capture.size(); step++) {
                // Three lines and a head for each.
                assertEquals(4 * capture.ladder().ties(step).size(), drawing.ties(step).marks().size(), "step " + step);
            }
            assertTrue(drawing.ties(1).marks().size() > 0, "the answer to the SYN");
        });
    }

    @Test
    void inTheLabNothingLiesOverAnotherAtAnyPlayhead() {
        Excerpt lab = Excerpts.lab();
        for (int playhead = 0; playhead < lab.size(); playhead++) {
            Excerpt upTo = new Excerpt(lab.title(), lab.snapshot(), 0, playhead, TimeScale.EVEN, lab.messages());
            assertReadable(upTo);
        }
    }

    @Test
    void everyWordOfTheWindowsRowStandsInItsRowOnce() throws Exception {
        assertWords(Excerpts.demo());
        assertWords(Excerpts.lab());
        Excerpts.withCapture("hub-demo.pcapng", 0, LadderDrawingTest::assertWords);
    }

    private static void assertWords(Excerpt excerpt) {
        List<Drawing.Part> rows = new LadderDrawing(excerpt, Look.LIGHT.em()).whole().parts().stream()
                .filter(part -> part.step() != Drawing.Part.NO_STEP).toList();
        assertEquals(excerpt.size(), rows.size());
        for (Drawing.Part part : rows) {
            LadderRow row = excerpt.ladder().row(part.step());
            List<String> shown = new ArrayList<>(part.labels().map(Mark.Label::text).toList());
            assertTrue(shown.removeFirst().strip().startsWith(part.step() + 1 + "  "), shown::toString);
            assertEquals(row.spoken(), part.spoken());
            assertEquals(words(row), shown);
        }
    }

    private static List<String> words(LadderRow row) {
        Stream<String> own = switch (row) {
            case LadderRow.Segment segment -> Stream.of(segment.title(), segment.remark().words().getFirst(),
                    segment.details().getFirst()).filter(word -> !word.isEmpty());
            case LadderRow.Application application -> Stream.of(application.title());
            case LadderRow.OnWire wire -> Stream.of(wire.title());
            case LadderRow.Run run -> Stream.of(run.title(), run.details());
        };
        Stream<String> chips = row.chips().stream().map(chip -> chip.words());
        Stream<String> transit = row instanceof LadderRow.Segment segment && !segment.transit().words().isEmpty()
                ? Stream.of(segment.transit().words()) : Stream.of();
        return Stream.of(own, chips, transit).flatMap(words -> words).toList();
    }

    @Test
    void aRangeHasOnlyItsSteps() {
        Excerpt demo = Excerpts.demo();
        Excerpt some = new Excerpt("some", demo.snapshot(), 3, 7, TimeScale.EVEN, demo.messages());
        Drawing drawing = new LadderDrawing(some, 13).whole();
        assertEquals(List.of(3, 4, 5, 6, 7),
                drawing.parts().stream().map(Drawing.Part::step).filter(step -> step >= 0).toList());
        assertTrue(drawing.description().startsWith("Steps 4 to 8 of " + demo.timeline().size() + " · "),
                drawing::description);
    }

    @Test
    void whatIsTooLongEndsWithAnEllipsis() {
        Excerpt demo = Excerpts.demo();
        Excerpt named = new Excerpt("n".repeat(500), demo.snapshot(), 0, 5, TimeScale.EVEN, demo.messages());
        Drawing drawing = new LadderDrawing(named, 13).whole();
        assertReadable("long name", drawing);
        assertTrue(drawing.labels().findFirst().orElseThrow().text().matches("n+…"));
        assertEquals(named.title(), drawing.title());
    }
}
