package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FirstSteps;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Segments that are alike are one row, and only those.
class FoldFinderTest {

    private static final SessionSnapshot SESSION = ManySegments.session(1, 60);

    private static List<LadderRuns.Run> all(LadderRuns runs) {
        List<LadderRuns.Run> all = new ArrayList<>();
        for (int place = 0; place < runs.size(); place++) {
            all.add(runs.get(place));
        }
        return all;
    }

    private static LadderRuns folded(FoldFinder finder, SegmentLooks looks, SessionSnapshot session) {
        looks.take(session);
        return finder.take();
    }

    private static List<LadderRuns.Run> folded() {
        SegmentLooks looks = new SegmentLooks();
        return all(folded(new FoldFinder(looks), looks, SESSION));
    }

    @Test
    void whatIsFoldedIsDataOneWayAndNothingThatTellsMore() {
        Timeline timeline = SESSION.timeline();
        List<LadderRuns.Run> runs = folded();
        assertTrue(!runs.isEmpty(), "there is something to fold");
        for (LadderRuns.Run run : runs) {
            List<Step> steps = new ArrayList<>();
            for (int step = run.from(); step < run.to(); step++) {
                steps.add(timeline.step(step));
            }
            assertTrue(steps.stream().allMatch(step -> step.changes().isEmpty()));
            assertTrue(steps.stream().noneMatch(step -> step.segment().orElseThrow().analysis().verdicts().stream()
                    .anyMatch(SegmentVerdict::trouble)));
            assertEquals(1, steps.stream().map(step -> step.segment().orElseThrow().conversation()).distinct().count());
            assertEquals(1, steps.stream().map(step -> step.segment().orElseThrow())
                    .filter(segment -> segment.payloadLength() > 0).map(segment -> segment.sender()).distinct().count());
        }
    }

    @Test
    void aSessionThatGrowsIsFoldedAsOneThatIsWhole() {
        SegmentLooks looks = new SegmentLooks();
        FoldFinder growing = new FoldFinder(looks);
        for (int size : List.of(1, 20, 50)) {
            folded(growing, looks, new SessionSnapshot(new FirstSteps(SESSION.timeline(), size), SESSION.sourceName(),
                    SESSION.provenance(), SESSION.participants(), SESSION.counters(), SESSION.failure()));
        }
        assertEquals(folded(), all(folded(growing, looks, SESSION)));
    }

    @Test
    void theLadderFoldsThemWhenThatIsWantedAndShowsEachAgain() {
        SessionViewModel model = new SessionViewModel(SESSION, RecordedDemo.MESSAGES);
        int last = SESSION.timeline().size() - 1;
        model.player().goTo(last);
        assertEquals(0, model.runs().size());
        model.foldingProperty().set(true);
        int groups = model.runs().size();
        assertTrue(groups > 0);
        LadderRuns.Run run = model.runs().get(0);
        LadderRow.Run row = (LadderRow.Run) model.ladder().row(run.from());
        assertTrue(row.title().matches("\\d+ data segments, [\\d,]+ bytes? [→←]"), row.title());
        int hidden = model.runs().get(0, last).orElseThrow().size();
        assertTrue(figure(row.title()) == hidden && row.details().startsWith("without")
                || figure(row.title()) + figure(row.details().replaceFirst("and ", "")) == hidden, row.title() + " " + row.details());
        model.openLastRun();
        assertEquals(groups - 1, model.runs().size());
        model.foldingProperty().set(false);
        model.foldingProperty().set(true);
        assertEquals(groups, model.runs().size(), "folded anew");
    }

    private static int figure(String words) {
        return Integer.parseInt(words.substring(0, words.indexOf(' ')));
    }
}
