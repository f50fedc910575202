package dev.osiscope.lesson.run;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Saying;
import dev.osiscope.lesson.Verdict;
import java.util.List;
import java.util.Optional;

/// A learner's way through a lesson. Immutable: each deed gives the run after it, so that one can go back.
///
/// At a stop one reads ([Scene.Read]), answers each question ([Scene.Ask]), and sees the step ([Scene.Seen]). What was not known
/// at the first try comes back at a later step of the session, at the latest at the end of the lesson.
public final class LessonRun {

    private final ReadyLesson lesson;
    private final Mode mode;
    private final Route route;
    private final Scene scene;
    private final Attempt attempt;
    private final List<Outcome> outcomes;

    private LessonRun(
            ReadyLesson lesson, Mode mode, Route route, Scene scene, Attempt attempt, List<Outcome> outcomes) {
        this.lesson = lesson;
        this.mode = mode;
        this.route = route;
        this.scene = scene;
        this.attempt = attempt;
        this.outcomes = List.copyOf(outcomes);
    }

    /// The start of a lesson.
    public static LessonRun begin(ReadyLesson lesson, Mode mode) {
        return new LessonRun(lesson, mode, new Route(lesson, SessionComebacks.of(lesson), List.of(), List.of()),
                new Scene.Intro(), Attempt.begin(0), List.of());
    }

    /// The lesson.
    public ReadyLesson lesson() {
        return lesson;
    }

    /// How much help there is.
    public Mode mode() {
        return mode;
    }

    /// Where the learner is.
    public Scene scene() {
        return scene;
    }

    /// How many steps of the session the learner may see now: 0 … the timeline's size.
    public int visibleSteps() {
        return switch (scene) {
            case Scene.Intro _ -> 0;
            case Scene.Read(int stop) -> lesson.stops().get(stop).visible();
            case Scene.Ask ask when ask.again() -> route.visibleAt(ask);
            case Scene.Ask ask -> lesson.stops().get(ask.stop()).visible();
            case Scene.Seen(int stop) -> lesson.stops().get(stop).visibleAfter();
            case Scene.Done _ -> lesson.timeline().size();
        };
    }

    /// The question that is asked now.
    public Optional<ReadyPrediction> question() {
        return scene instanceof Scene.Ask ask ? Optional.of(ask.prediction()) : Optional.empty();
    }

    /// The last answer that was given to it.
    public Optional<Answer> given() {
        return attempt.given();
    }

    /// What was said of the last answer to it.
    public Optional<Verdict> verdict() {
        return attempt.verdict();
    }

    /// How many answers were given to it.
    public int tries() {
        return attempt.tries();
    }

    /// The hints that are shown.
    public List<Saying> hints() {
        return question().map(asked -> asked.hints().subList(0, attempt.hints())).orElse(List.of());
    }

    /// Whether another answer may be given.
    public boolean canAnswer() {
        return scene instanceof Scene.Ask && !attempt.settled();
    }

    /// Whether another hint may be asked for.
    public boolean canHint() {
        return canAnswer() && question().filter(asked -> asked.hints().size() > attempt.hints()
                && Help.offered(mode, asked.kind().word(), attempt.wrong(), outcomes)).isPresent();
    }

    /// Whether the answer may be shown.
    public boolean canGiveUp() {
        return canAnswer() && mode == Mode.PRACTICE;
    }

    /// Whether the learner may go on.
    public boolean canGoOn() {
        return !isDone() && (!canAnswer() || mode == Mode.WORKED);
    }

    /// The right answer, where the learner may see it: everything is explained, or there is nothing more to answer.
    public Optional<Answer> solution() {
        return question().filter(_ -> mode == Mode.WORKED || attempt.settled()).map(ReadyPrediction::right);
    }

    /// Whether the lesson is over.
    public boolean isDone() {
        return scene instanceof Scene.Done;
    }

    /// What became of the questions so far.
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /// Answers. Where nothing may be answered, nothing happens.
    public LessonRun answer(Answer answer) {
        return canAnswer() && scene instanceof Scene.Ask ask
                ? attempted(ask, attempt.answer(ask.prediction(), answer, mode == Mode.CHALLENGE)) : this;
    }

    /// Asks for a hint; where there is none to be had, nothing happens.
    public LessonRun hint() {
        return canHint() ? new LessonRun(lesson, mode, route, scene, attempt.hint(), outcomes) : this;
    }

    /// Lets the answer be shown; where that may not be, nothing happens.
    public LessonRun giveUp() {
        return canGiveUp() && scene instanceof Scene.Ask ask ? attempted(ask, attempt.giveUp()) : this;
    }

    private LessonRun attempted(Scene.Ask ask, Attempt next) {
        if (!next.settled()) {
            return new LessonRun(lesson, mode, route, scene, next, outcomes);
        }
        Outcome outcome = next.outcome(ask);
        Route after = outcome.rightAtOnce() ? route : route.missed(ask, outcome.mistakes().stream().findFirst());
        return new LessonRun(lesson, mode, after, scene, next, Lists.with(outcomes, outcome));
    }

    /// Goes on; where that may not be, nothing happens.
    public LessonRun next() {
        if (!canGoOn()) {
            return this;
        }
        Route.Leg leg = leftWrong().after(scene);
        int hints = leg.scene() instanceof Scene.Ask ask
                ? Help.atFirst(mode, ask.prediction().kind().word(), ask.prediction().hints().size(), outcomes) : 0;
        return new LessonRun(lesson, mode, leg.route(), leg.scene(), Attempt.begin(hints), outcomes);
    }

    /// What was answered wrong and left so comes back as well.
    private Route leftWrong() {
        return scene instanceof Scene.Ask ask && attempt.wrong() && !attempt.settled()
                ? route.missed(ask, attempt.mistakes().stream().findFirst()) : route;
    }

    /// The stop that the scene belongs to.
    public Optional<ReadyStop> stop() {
        return switch (scene) {
            case Scene.Read(int stop) -> Optional.of(lesson.stops().get(stop));
            case Scene.Ask ask -> Optional.of(lesson.stops().get(ask.stop()));
            case Scene.Seen(int stop) -> Optional.of(lesson.stops().get(stop));
            case Scene.Intro _, Scene.Done _ -> Optional.empty();
        };
    }
}
