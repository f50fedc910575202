package dev.osiscope.lesson;

import java.util.List;
import java.util.Optional;

/// A prediction with its right answer, out of the session's bytes.
///
/// @param kind      what is asked
/// @param step      the step that it is about, as its index in the timeline
/// @param question  the question; its values are filled in
/// @param form      what the learner fills in
/// @param right     the right answer
/// @param foreseen  the mistakes that were foreseen: their answers differ from the right one and from each other
/// @param otherwise what is said of a mistake that nobody foresaw
/// @param hints     hints, the gentlest first
/// @param because   why the right answer is right
public record ReadyPrediction(
        Kind kind,
        int step,
        List<Block> question,
        Form form,
        Answer right,
        List<Foreseen> foreseen,
        Saying otherwise,
        List<Saying> hints,
        Optional<Saying> because) {

    /// Takes copies.
    public ReadyPrediction {
        question = List.copyOf(question);
        foreseen = List.copyOf(foreseen);
        hints = List.copyOf(hints);
    }

    /// Judges an answer by what the session says.
    public Verdict judge(Answer answer) {
        if (answer.equals(right)) {
            return new Verdict.Right();
        }
        Optional<Foreseen> which = foreseen.stream().filter(mistake -> mistake.answer().equals(answer)).findFirst();
        return new Verdict.Wrong(which, which.map(Foreseen::explanation).orElse(otherwise));
    }
}
