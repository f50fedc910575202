package dev.osiscope.lesson.predict;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Saying;
import java.util.ArrayList;
import java.util.List;

/// Gathers the mistakes that are foreseen for a question: the likeliest first, each answer once, the right one never.
final class Mistakes {

    private static final String KEY = "lesson.mistake.";

    private final Answer right;
    private final List<Foreseen> foreseen = new ArrayList<>();

    Mistakes(Answer right) {
        this.right = right;
    }

    /// Adds one, unless its answer is taken.
    ///
    /// @param idea   its name, which is also the end of its sentence's key
    /// @param values what goes into the sentence
    Mistakes add(String idea, Answer answer, Object... values) {
        boolean taken = answer.equals(right) || foreseen.stream().anyMatch(other -> other.answer().equals(answer));
        if (!taken) {
            foreseen.add(new Foreseen(idea, answer, Saying.of(KEY + idea, values)));
        }
        return this;
    }

    /// Adds one where it applies.
    Mistakes addIf(boolean applies, String idea, Answer answer, Object... values) {
        return applies ? add(idea, answer, values) : this;
    }

    /// Adds a number where it applies and can be one.
    Mistakes addIf(boolean applies, String idea, long number, Object... values) {
        return addIf(applies && number >= 0, idea, new Answer.Number(number), values);
    }

    /// The question with all of them.
    ///
    /// @param otherwise the end of the key of what is said of any other mistake
    Asked asked(Form form, String otherwise, Object... values) {
        return new Asked(form, right, foreseen, Saying.of("lesson.wrong." + otherwise, values));
    }
}
