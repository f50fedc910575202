package dev.osiscope.lesson.run;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far a learner is with a question.
///
/// @param hints    how many hints are shown
/// @param tries    how many answers were given
/// @param given    the last one
/// @param verdict  what was said of it
/// @param settled  whether there is nothing more to answer: it was right, was shown, or was the only try
/// @param mistakes the foreseen mistakes that were made
record Attempt(int hints, int tries, Optional<Answer> given, Optional<Verdict> verdict, boolean settled, List<String> mistakes) {

    Attempt {
        mistakes = List.copyOf(mistakes);
    }

    static Attempt begin(int hints) {
        return new Attempt(hints, 0, Optional.empty(), Optional.empty(), false, List.of());
    }

    Attempt hint() {
        return new Attempt(hints + 1, tries, given, verdict, settled, mistakes);
    }

    Attempt answer(ReadyPrediction prediction, Answer answer, boolean onlyTry) {
        Verdict said = prediction.judge(answer);
        List<String> made = new ArrayList<>(mistakes);
        if (said instanceof Verdict.Wrong wrong) {
            wrong.which().map(Foreseen::idea).ifPresent(made::add);
        }
        return new Attempt(hints, tries + 1, Optional.of(answer), Optional.of(said), onlyTry || right(said), made);
    }

    Attempt giveUp() {
        return new Attempt(hints, tries, given, verdict, true, mistakes);
    }

    boolean right() {
        return verdict.filter(Attempt::right).isPresent();
    }

    boolean wrong() {
        return verdict.isPresent() && !right();
    }

    private static boolean right(Verdict said) {
        return said instanceof Verdict.Right;
    }

    Outcome outcome(Scene.Ask ask) {
        return new Outcome(ask.stop(), ask.number(), ask.prediction().kind().word(), ask.again(), tries, right(), hints,
                mistakes);
    }
}
