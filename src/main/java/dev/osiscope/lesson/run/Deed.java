package dev.osiscope.lesson.run;

import dev.osiscope.lesson.Answer;

/// What a learner does in a lesson. It says nothing in any language.
public sealed interface Deed {

    /// An answer is given.
    record Answers(Answer answer) implements Deed {}

    /// A hint is asked for.
    record AsksForHint() implements Deed {}

    /// The answer is to be shown.
    record GivesUp() implements Deed {}

    /// The next page is turned to.
    record GoesOn() implements Deed {}

    /// The run after it.
    default LessonRun after(LessonRun run) {
        return switch (this) {
            case Answers(Answer answer) -> run.answer(answer);
            case AsksForHint _ -> run.hint();
            case GivesUp _ -> run.giveUp();
            case GoesOn _ -> run.next();
        };
    }
}
