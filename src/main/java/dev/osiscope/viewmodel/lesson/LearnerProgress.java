package dev.osiscope.viewmodel.lesson;

import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is remembered of a learner's lessons. It stays on this machine. Used on the JavaFX application thread.
public interface LearnerProgress {

    /// How a lesson was gone through last.
    ///
    /// @param mode    with how much help
    /// @param right   how many questions were right at the first try
    /// @param asked   how many were asked
    record Standing(Mode mode, int right, int asked) {}

    /// Remembers what became of a question.
    ///
    /// @param title the heading of its stop
    void keep(String lesson, Mode mode, String title, Outcome outcome);

    /// Remembers that a lesson was gone through to its end.
    void finish(String lesson, Mode mode, List<Outcome> outcomes);

    /// How a lesson was gone through last; empty where it never was.
    Optional<Standing> of(String lesson);

    /// All that is remembered, as a table: a line each, values separated by commas (RFC 4180).
    String table();

    /// Whether there is anything to put into the table.
    boolean isEmpty();

    /// Remembers until the window is closed.
    static LearnerProgress forgetful() {
        return new LearnerProgress() {

            private final Map<String, Standing> standings = new HashMap<>();
            private final List<Outcome> kept = new ArrayList<>();

            @Override
            public void keep(String lesson, Mode mode, String title, Outcome outcome) {
                kept.add(outcome);
            }

            @Override
            public void finish(String lesson, Mode mode, List<Outcome> outcomes) {
                standings.put(lesson, new Standing(mode, (int) outcomes.stream().filter(Outcome::rightAtOnce).count(),
                        outcomes.size()));
            }

            @Override
            public Optional<Standing> of(String lesson) {
                return Optional.ofNullable(standings.get(lesson));
            }

            @Override
            public String table() {
                return String.join("\n", kept.stream().map(Outcome::toString).toList());
            }

            @Override
            public boolean isEmpty() {
                return kept.isEmpty();
            }
        };
    }
}
