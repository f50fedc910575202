package dev.osiscope.viewmodel.lesson;

import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is remembered of a learner's lessons. It stays on this machine. Used on the JavaFX application thread.
public interface LearnerProgress {

    /// How a lesson was gone through last.
    ///
    /// @param mode    with how much help
    /// @param right   how many questions were right at the first try
    /// @param asked   how many were asked
    record Standing(Mode mode, int right, int asked) {}

    /// A lesson that was begun and left.
    ///
    /// @param mode     with how much help
    /// @param outcomes what became of the questions so far
    record Halfway(Mode mode, List<Outcome> outcomes) {

        /// Takes a copy.
        public Halfway {
            outcomes = List.copyOf(outcomes);
        }

        /// The same with one outcome more.
        public Halfway with(Outcome outcome) {
            return new Halfway(mode, Stream.concat(outcomes.stream(), Stream.of(outcome)).toList());
        }

        /// How many questions of the lesson were answered, those that came back aside.
        public long answered() {
            return outcomes.stream().filter(outcome -> !outcome.again())
                    .map(outcome -> List.of(outcome.stop(), outcome.number())).distinct().count();
        }
    }

    /// Remembers that a lesson was begun anew.
    void begin(String lesson, Mode mode);

    /// Remembers what became of a question.
    ///
    /// @param title the heading of its stop
    void keep(String lesson, Mode mode, String title, Outcome outcome);

    /// Remembers that a lesson was gone through to its end.
    void finish(String lesson, Mode mode, List<Outcome> outcomes);

    /// How a lesson was gone through last; empty where it never was.
    Optional<Standing> of(String lesson);

    /// How far a lesson was gone that was left; empty where none was left, or nothing was answered in it.
    Optional<Halfway> halfway(String lesson);

    /// All that is remembered, as a table: a line each, values separated by commas (RFC 4180).
    String table();

    /// Whether there is anything to put into the table.
    boolean isEmpty();

    /// Remembers until the window is closed.
    static LearnerProgress forgetful() {
        return new LearnerProgress() {

            private final Map<String, Standing> standings = new HashMap<>();
            private final Map<String, Halfway> begun = new HashMap<>();
            private final List<Outcome> kept = new ArrayList<>();

            @Override
            public void begin(String lesson, Mode mode) {
                begun.put(lesson, new Halfway(mode, List.of()));
            }

            @Override
            public void keep(String lesson, Mode mode, String title, Outcome outcome) {
                kept.add(outcome);
                begun.computeIfPresent(lesson, (_, halfway) -> halfway.with(outcome));
            }

            @Override
            public void finish(String lesson, Mode mode, List<Outcome> outcomes) {
                begun.remove(lesson);
                standings.put(lesson, new Standing(mode, (int) outcomes.stream().filter(Outcome::rightAtOnce).count(),
                        outcomes.size()));
            }

            @Override
            public Optional<Standing> of(String lesson) {
                return Optional.ofNullable(standings.get(lesson));
            }

            @Override
            public Optional<Halfway> halfway(String lesson) {
                return Optional.ofNullable(begun.get(lesson)).filter(halfway -> !halfway.outcomes().isEmpty());
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
