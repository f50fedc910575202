package dev.osiscope.lesson.predict;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Saying;
import java.util.List;

/// What a step says to a question.
///
/// @param form      what the learner fills in
/// @param right     the right answer
/// @param foreseen  the mistakes that the program foresees
/// @param otherwise what is said of any other
public record Asked(Form form, Answer right, List<Foreseen> foreseen, Saying otherwise) {

    /// Takes a copy.
    public Asked {
        foreseen = List.copyOf(foreseen);
    }
}
