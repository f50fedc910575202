package dev.osiscope.lesson;

import java.util.List;
import java.util.Optional;

/// What a learner is to predict.
///
/// @param at       where it begins in the text
/// @param kind     what is asked
/// @param question the question in words
/// @param hints    hints, the gentlest first
/// @param mistakes mistakes that the author foresees, besides those that the program does
/// @param because  why the right answer is right
public record Prediction(
        Spot at,
        Kind kind,
        List<Block> question,
        List<List<Inline>> hints,
        List<AuthoredMistake> mistakes,
        Optional<List<Inline>> because) {

    /// Takes copies.
    public Prediction {
        question = List.copyOf(question);
        hints = hints.stream().map(List::copyOf).toList();
        mistakes = List.copyOf(mistakes);
        because = because.map(List::copyOf);
    }

    /// A mistake that the author foresees.
    ///
    /// @param at          where it stands
    /// @param answer      the wrong answer, as it is written
    /// @param explanation what is said to who answers so
    public record AuthoredMistake(Spot at, List<Inline> answer, List<Inline> explanation) {

        /// Takes copies.
        public AuthoredMistake {
            answer = List.copyOf(answer);
            explanation = List.copyOf(explanation);
        }
    }
}
