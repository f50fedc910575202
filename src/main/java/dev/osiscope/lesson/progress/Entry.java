package dev.osiscope.lesson.progress;

import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Something that is kept of a learner's progress.
public sealed interface Entry {

    /// The lesson's name: `06-handshake`.
    String lesson();

    /// When it was.
    Instant when();

    /// How much help there was.
    Mode mode();

    /// A question was answered, or its answer was shown.
    ///
    /// @param title   the heading of its stop
    /// @param outcome what became of it
    record Answered(String lesson, Instant when, Mode mode, String title, Outcome outcome) implements Entry {}

    /// A lesson was begun anew: what was answered in it before does not belong to it.
    record Begun(String lesson, Instant when, Mode mode) implements Entry {}

    /// A lesson was played to its end.
    ///
    /// @param asked   how many questions there were
    /// @param atOnce  how many were answered right at the first try
    record Finished(String lesson, Instant when, Mode mode, int asked, int atOnce) implements Entry {}

    /// What a run has that `before` had not.
    ///
    /// @param before the run before
    /// @param run    the run now
    /// @param when   the time now
    static List<Entry> between(LessonRun before, LessonRun run, Instant when) {
        String lesson = run.lesson().lesson().id();
        List<Entry> entries = new ArrayList<>();
        IntStream.range(before.outcomes().size(), run.outcomes().size()).mapToObj(run.outcomes()::get)
                .forEach(outcome -> entries.add(new Answered(lesson, when, run.mode(),
                        run.lesson().stops().get(outcome.stop()).stop().title(), outcome)));
        if (run.isDone() && !before.isDone()) {
            List<Outcome> first = run.outcomes().stream().filter(outcome -> !outcome.again()).toList();
            entries.add(new Finished(lesson, when, run.mode(), first.size(),
                    (int) first.stream().filter(Outcome::rightAtOnce).count()));
        }
        return List.copyOf(entries);
    }
}
