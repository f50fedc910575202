package dev.osiscope.lesson.run;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Goes a learner's way once more, by what became of the questions: who comes back goes on where he was.
public final class Replay {

    private static final int MOST_PAGES = 1_000;

    private final List<Outcome> open;

    private Replay(List<Outcome> outcomes) {
        open = new ArrayList<>(outcomes);
    }

    /// The runs on the way, from the start of the lesson to the first question of whose outcome nothing is known.
    ///
    /// @param outcomes what became of the questions; what does not fit to the lesson is passed over
    public static List<LessonRun> of(ReadyLesson lesson, Mode mode, List<Outcome> outcomes) {
        Replay replay = new Replay(outcomes);
        List<LessonRun> runs = new ArrayList<>();
        LessonRun run = LessonRun.begin(lesson, mode);
        while (!run.isDone() && !replay.open.isEmpty() && runs.size() < MOST_PAGES) {
            Optional<LessonRun> answered = replay.answered(run);
            if (answered.isEmpty()) {
                break;
            }
            runs.add(answered.get());
            run = answered.get().next();
        }
        runs.add(run);
        return List.copyOf(runs);
    }

    /// The run when its question was answered; the same where there is none. Empty where the learner has not answered it.
    private Optional<LessonRun> answered(LessonRun run) {
        if (!(run.scene() instanceof Scene.Ask ask)) {
            return Optional.of(run);
        }
        for (Iterator<Outcome> outcomes = open.iterator(); outcomes.hasNext();) {
            Outcome outcome = outcomes.next();
            if (outcome.stop() == ask.stop() && outcome.number() == ask.number() && outcome.again() == ask.again()) {
                outcomes.remove();
                return Optional.of(answered(run, ask.prediction(), outcome));
            }
        }
        return run.canGoOn() ? Optional.of(run) : Optional.empty();
    }

    private static LessonRun answered(LessonRun run, ReadyPrediction asked, Outcome outcome) {
        LessonRun now = run;
        int wrong = outcome.right() ? outcome.tries() - 1 : outcome.tries();
        for (int tried = 0; tried < wrong; tried++) {
            now = now.answer(mistake(asked, outcome, tried));
        }
        return outcome.right() ? now.answer(asked.right()) : now.giveUp();
    }

    /// A wrong answer: the one that was given, where it was foreseen.
    private static Answer mistake(ReadyPrediction asked, Outcome outcome, int tried) {
        String idea = tried < outcome.mistakes().size() ? outcome.mistakes().get(tried) : "";
        return asked.foreseen().stream().filter(mistake -> mistake.idea().equals(idea)).findFirst()
                .orElse(asked.foreseen().getFirst()).answer();
    }
}
