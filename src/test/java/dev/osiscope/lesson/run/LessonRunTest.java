package dev.osiscope.lesson.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.lesson.DemoLesson;
import dev.osiscope.lesson.Place;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A learner's way through a lesson.
class LessonRunTest {

    private static LessonRun begin(Mode mode) throws FrameSourceException {
        return LessonRun.begin(DemoLesson.ready(), mode);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoAnswersAllRightIsThroughWithoutAnythingComingBack(Mode mode) throws FrameSourceException {
        LessonRun run = Plays.right(begin(mode));

        int asked = run.lesson().stops().stream().mapToInt(stop -> stop.predictions().size()).sum();
        assertEquals(asked, run.outcomes().size());
        assertTrue(run.outcomes().stream().allMatch(Outcome::rightAtOnce));
        assertEquals(run.lesson().timeline().size(), run.visibleSteps());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatWasMissedComesBackOnce(Mode mode) throws FrameSourceException {
        LessonRun run = Plays.wrong(begin(mode));

        int asked = run.lesson().stops().stream().mapToInt(stop -> stop.predictions().size()).sum();
        int answered = run.outcomes().stream().mapToInt(outcome -> outcome.again() ? 0 : 1).sum();
        assertEquals(mode == Mode.WORKED ? 0 : asked, answered);
        assertEquals(mode == Mode.WORKED ? 0 : asked,
                run.outcomes().stream().mapToInt(outcome -> outcome.again() ? 1 : 0).sum());
    }

    @Test
    void nothingIsSeenBeforeItWasPredicted() throws FrameSourceException {
        LessonRun run = begin(Mode.PRACTICE);
        while (!(run.scene() instanceof Scene.Done)) {
            if (run.scene() instanceof Scene.Ask ask && !ask.again()
                    && run.stop().orElseThrow().stop().place() instanceof Place.Before) {
                assertTrue(run.visibleSteps() <= ask.prediction().step());
            }
            run = Plays.answered(run).next();
        }
        assertFalse(run.canGoOn());
    }

    @Test
    void whoComesBackGoesOnWhereHeWas() throws FrameSourceException {
        for (Mode mode : List.of(Mode.PRACTICE, Mode.CHALLENGE)) {
            List<LessonRun> way = new ArrayList<>(List.of(begin(mode)));
            for (int page = 0; !way.getLast().isDone(); page++) {
                LessonRun run = way.getLast();
                if (run.question().isPresent()) {
                    run = page % 3 == 0 ? run.answer(run.question().get().foreseen().getLast().answer()).giveUp()
                            : Plays.answered(run);
                }
                way.set(way.size() - 1, run);
                way.add(run.next());
                LessonRun last = way.getLast();
                List<LessonRun> again = Replay.of(run.lesson(), mode, last.outcomes());
                assertEquals(last.outcomes(), again.getLast().outcomes(), "with the same mistakes");
                assertTrue(again.size() <= way.size());
                assertEquals(way.get(again.size() - 1).scene(), again.getLast().scene(), "on the same way");
                assertEquals(way.subList(again.size(), way.size()).stream().filter(later -> !later.outcomes().equals(last.outcomes()))
                        .toList(), List.of(), "behind the last answer");
            }
        }
    }

    @Test
    void helpFades() throws FrameSourceException {
        LessonRun run = Plays.to(begin(Mode.PRACTICE), "flags");
        assertEquals(1, run.hints().size(), "the first hint stands there at first");
        run = run.hint();
        assertEquals(2, run.hints().size());
        assertFalse(run.canHint());

        assertEquals(0, Help.atFirst(Mode.PRACTICE, "flags", 2, List.of(known())));
        assertTrue(Help.offered(Mode.PRACTICE, "flags", false, List.of(known())));
        assertFalse(Help.offered(Mode.PRACTICE, "flags", false, List.of(known(), known())));
        assertTrue(Help.offered(Mode.PRACTICE, "flags", true, List.of(known(), known())));
    }

    private static Outcome known() {
        return new Outcome(0, 0, "flags", false, 1, true, 0, List.of());
    }

    @Test
    void inChallengeThereIsOneTryAndNoHelp() throws FrameSourceException {
        LessonRun run = Plays.to(begin(Mode.CHALLENGE), "flags");
        assertEquals(List.of(), run.hints());
        assertFalse(run.canHint());
        assertFalse(run.canGiveUp());
        assertFalse(run.canGoOn());
        assertTrue(run.solution().isEmpty());

        run = run.answer(run.question().orElseThrow().foreseen().getFirst().answer());
        assertInstanceOf(Verdict.Wrong.class, run.verdict().orElseThrow());
        assertFalse(run.canAnswer());
        assertTrue(run.solution().isPresent());
        assertTrue(run.canGoOn());
    }

    @Test
    void inWorkedModeAllIsExplained() throws FrameSourceException {
        LessonRun run = Plays.to(begin(Mode.WORKED), "flags");
        ReadyPrediction asked = run.question().orElseThrow();
        assertEquals(asked.hints(), run.hints());
        assertEquals(asked.right(), run.solution().orElseThrow());
        assertTrue(run.canGoOn());
        assertTrue(run.canAnswer());
    }

    @Test
    void inPracticeOneMayTryAgainAndBeShown() throws FrameSourceException {
        LessonRun run = Plays.to(begin(Mode.PRACTICE), "flags");
        run = run.answer(run.question().orElseThrow().foreseen().getFirst().answer());
        assertTrue(run.canAnswer());
        assertFalse(run.canGoOn());
        run = run.answer(run.question().orElseThrow().right());
        assertEquals(2, run.tries());
        Outcome outcome = run.outcomes().getFirst();
        assertTrue(outcome.right());
        assertFalse(outcome.rightAtOnce());
        assertEquals(List.of("flags.missing.syn"), outcome.mistakes());

        LessonRun shown = Plays.to(begin(Mode.PRACTICE), "flags").giveUp();
        assertTrue(shown.solution().isPresent());
        assertFalse(shown.outcomes().getFirst().right());
    }
}
