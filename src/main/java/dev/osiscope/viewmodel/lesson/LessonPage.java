package dev.osiscope.viewmodel.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Saying;
import dev.osiscope.lesson.Verdict;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import dev.osiscope.lesson.run.Scene;
import java.util.List;
import java.util.Optional;

/// What is to be seen of a lesson at one moment: a function of the learner's run. The parts that its scene does not have are
/// empty.
///
/// @param kind     which kind of page it is
/// @param heading  what it is called: the stop's title
/// @param place    where in the lesson it is: `Stop 2 of 5`
/// @param remark   what is said before the text, in the window's words
/// @param text     what is read
/// @param question the question
/// @param hints    the hints that are shown
/// @param given    the last answer that was given
/// @param verdict  what is said of it
/// @param solution the right answer, with why it is right, where both may be seen
/// @param may      what can be done
public record LessonPage(
        Kind kind,
        String heading,
        String place,
        Optional<String> remark,
        List<Block> text,
        Optional<ReadyPrediction> question,
        List<List<Inline>> hints,
        Optional<Answer> given,
        Optional<Judged> verdict,
        Optional<Solution> solution,
        May may) {

    /// The kinds of pages.
    public enum Kind {
        /// Before the first stop.
        INTRO,
        /// At a stop.
        READ,
        /// A question.
        ASK,
        /// The step has come.
        SEEN,
        /// The lesson is over.
        DONE
    }

    /// What is said of an answer.
    ///
    /// @param right whether it was right
    /// @param words why it is wrong; nothing where it was right
    public record Judged(boolean right, List<Inline> words) {}

    /// The right answer.
    ///
    /// @param answer  as it is said
    /// @param because why it is right; nothing where nobody says
    public record Solution(String answer, List<Inline> because) {}

    /// What can be done.
    ///
    /// @param answer whether an answer is taken
    /// @param hint   whether there is another hint
    /// @param show   whether the answer is shown to who asks for it
    /// @param back   whether there is an earlier page
    /// @param next   whether there is a later page
    public record May(boolean answer, boolean hint, boolean show, boolean back, boolean next) {}

    /// Takes copies.
    public LessonPage {
        text = List.copyOf(text);
        hints = List.copyOf(hints);
    }

    /// The page of `run`.
    ///
    /// @param back   whether there is an earlier page
    /// @param newest whether the run is as far as the learner has come; on an earlier page nothing is answered any more
    static LessonPage of(LessonRun run, boolean back, boolean newest, Messages messages) {
        LessonWords words = new LessonWords(messages);
        ReadyLesson lesson = run.lesson();
        May may = newest ? new May(run.canAnswer(), run.canHint(), run.canGiveUp(), back, run.canGoOn())
                : new May(false, false, false, back, true);
        Optional<ReadyPrediction> question = run.question();
        return new LessonPage(kind(run.scene()), run.stop().map(stop -> stop.stop().title())
                .orElse(lesson.lesson().head().title()),
                place(run, messages), remark(run, messages), text(run), question,
                run.hints().stream().map(words::parts).toList(),
                run.given(),
                run.verdict().map(verdict -> judged(verdict, words)),
                run.solution().map(answer -> new Solution(words.answer(question.orElseThrow().form(), answer),
                        question.orElseThrow().because().map(words::parts).orElse(List.of()))),
                may);
    }

    private static Kind kind(Scene scene) {
        return switch (scene) {
            case Scene.Intro _ -> Kind.INTRO;
            case Scene.Read _ -> Kind.READ;
            case Scene.Ask _ -> Kind.ASK;
            case Scene.Seen _ -> Kind.SEEN;
            case Scene.Done _ -> Kind.DONE;
        };
    }

    private static String place(LessonRun run, Messages messages) {
        int stops = run.lesson().stops().size();
        return switch (run.scene()) {
            case Scene.Intro _ -> messages.text("lesson.place.intro", run.lesson().lesson().head().minutes());
            case Scene.Read(int stop) -> messages.text("lesson.place.stop", stop + 1, stops);
            case Scene.Ask ask when ask.again() -> messages.text("lesson.place.again");
            case Scene.Ask ask -> messages.text("lesson.place.question", ask.stop() + 1, stops, ask.number() + 1,
                    run.lesson().stops().get(ask.stop()).predictions().size());
            case Scene.Seen(int stop) -> messages.text("lesson.place.stop", stop + 1, stops);
            case Scene.Done _ -> messages.text("lesson.place.done");
        };
    }

    private static Optional<String> remark(LessonRun run, Messages messages) {
        return switch (run.scene()) {
            case Scene.Ask ask when ask.again() -> Optional.of(messages.text("lesson.again"));
            case Scene.Done _ -> Optional.of(result(run, messages));
            default -> Optional.empty();
        };
    }

    private static String result(LessonRun run, Messages messages) {
        List<Outcome> outcomes = run.outcomes();
        long atOnce = outcomes.stream().filter(Outcome::rightAtOnce).count();
        return outcomes.isEmpty() ? messages.text("lesson.done.read")
                : messages.text("lesson.done.result", atOnce, outcomes.size(),
                        messages.text("lesson.mode." + run.mode().name()));
    }

    private static List<Block> text(LessonRun run) {
        return switch (run.scene()) {
            case Scene.Intro _ -> run.lesson().intro();
            case Scene.Read _ -> run.stop().map(ReadyStop::text).orElse(List.of());
            case Scene.Ask _ -> run.question().map(ReadyPrediction::question).orElse(List.of());
            case Scene.Seen _ -> run.stop().map(ReadyStop::seen).orElse(List.of());
            case Scene.Done _ -> List.of();
        };
    }

    private static Judged judged(Verdict verdict, LessonWords words) {
        return switch (verdict) {
            case Verdict.Right _ -> new Judged(true, List.of());
            case Verdict.Wrong(var _, Saying explanation) -> new Judged(false, words.parts(explanation));
        };
    }
}
