package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FirstSteps;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What comes too fast to be read is found, whatever pieces it comes in, and nothing else is hidden.
class RunFinderTest {

    private static final SessionSnapshot SESSION = ManySegments.session(1, 600);
    private static final Timeline TIMELINE = SESSION.timeline();

    /// A step carries as many bytes as its number; client and server take turns.
    private static final class Turns implements RunSteps {
        @Override
        public int payloadLength(int step) {
            return step;
        }

        @Override
        public boolean fromServer(int step) {
            return step % 2 == 1;
        }
    }

    private static List<LadderRuns.Run> all(LadderRuns runs) {
        return IntStream.range(0, runs.size()).mapToObj(runs::get).toList();
    }

    private static boolean changes(int step) {
        return TIMELINE.changesBefore(step + 1) > TIMELINE.changesBefore(step);
    }

    @Test
    void noStateChangesWithinARun() {
        LadderRuns runs = new RunFinder(new Turns()).take(TIMELINE);
        assertTrue(runs.size() > 0, "there are runs");
        for (LadderRuns.Run run : all(runs)) {
            assertTrue(IntStream.range(run.from() - RunFinder.SHOWN, run.to() + RunFinder.SHOWN)
                    .noneMatch(RunFinderTest::changes), () -> run.toString());
            assertTrue(run.size() >= LadderRuns.FEWEST_HIDDEN);
        }
        assertTrue(all(runs).stream().mapToInt(LadderRuns.Run::size).sum() > TIMELINE.size() / 2);
    }

    @Test
    void slowStepsAreNoRun() {
        assertEquals(0, new RunFinder(new Turns()).take(ManySegments.session(1, 600, RunFinder.PAUSE + 1).timeline()).size());
    }

    @Test
    void piecesMakeTheSameRunsAsTheWhole() {
        RunFinder pieces = new RunFinder(new Turns());
        LadderRuns last = LadderRuns.NONE;
        for (int size = 1; size <= TIMELINE.size(); size += 7) {
            last = pieces.take(new FirstSteps(TIMELINE, size));
        }
        last = pieces.take(TIMELINE);
        assertEquals(all(new RunFinder(new Turns()).take(TIMELINE)), all(last));
    }

    @Test
    void whatStandsAtThePlayheadIsShown() {
        LadderRuns runs = new RunFinder(new Turns()).take(TIMELINE);
        LadderRuns.Run run = runs.get(0);
        int middle = run.from() + run.size() / 2;
        assertEquals(Optional.of(new LadderRuns.Run(run.from(), middle - 1)), runs.at(run.from(), middle));
        assertEquals(Optional.empty(), runs.at(middle - 1, middle));
        assertEquals(Optional.empty(), runs.at(run.from(), run.from() + 2));
        assertEquals(Optional.of(run), runs.at(run.to() - 1, run.to() + 5));
        assertEquals(Optional.empty(), runs.at(run.to(), run.to() + 5));
    }

    @Test
    void bytesOfARunAreThoseOfItsSteps() {
        LadderRuns runs = new RunFinder(new Turns()).take(TIMELINE);
        LadderRuns.Run run = new LadderRuns.Run(250, 530);
        assertEquals(IntStream.range(250, 530).filter(step -> step % 2 == 1).asLongStream().sum(), runs.payload(run, true));
        assertEquals(IntStream.range(250, 530).filter(step -> step % 2 == 0).asLongStream().sum(), runs.payload(run, false));
    }

    @Test
    void runThatIsOpenedIsGoneFromTheLadder() {
        LadderRuns runs = new RunFinder(new Turns()).take(TIMELINE);
        int from = runs.get(0).from();
        assertEquals(runs.size() - 1, runs.except(Set.of(from)).size());
        assertEquals(Optional.empty(), runs.except(Set.of(from)).at(from, TIMELINE.size() - 1));
    }

    @Test
    void ladderHasOneRowForARun() {
        SessionViewModel model = new SessionViewModel(SESSION, RecordedDemo.MESSAGES);
        model.show(SESSION, TIMELINE.size() - 1, new RunFinder(new Turns()).take(TIMELINE));
        int from = model.runs().get(0).from();
        int playhead = TIMELINE.size() - 1;
        LadderRow.Run row = (LadderRow.Run) model.ladder().row(from, playhead);
        assertEquals(model.runs().get(0).size() + " segments", row.title());
        assertEquals(model.runs().get(0).to(), model.ladder().next(from, playhead));

        model.openRun(from);
        assertTrue(model.ladder().row(from, playhead) instanceof LadderRow.Segment);
        assertEquals(from + 1, model.ladder().next(from, playhead));
        Step shown = model.step().orElseThrow();
        assertEquals(playhead, shown.index());
    }
}
