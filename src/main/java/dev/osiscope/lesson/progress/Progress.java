package dev.osiscope.lesson.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far a learner is with a lesson.
///
/// @param asked    how many questions were answered, those that came back aside
/// @param atOnce   how many of them at the first try
/// @param finished how often it was played to its end
/// @param last     when it was played last
public record Progress(int asked, int atOnce, int finished, Optional<Instant> last) {

    /// That of one lesson among all that is kept.
    public static Progress of(String lesson, List<Entry> entries) {
        int asked = 0;
        int atOnce = 0;
        int finished = 0;
        Optional<Instant> last = Optional.empty();
        for (Entry entry : entries) {
            if (!entry.lesson().equals(lesson)) {
                continue;
            }
            last = Optional.of(entry.when());
            switch (entry) {
                case Entry.Begun _ -> { }
                case Entry.Finished _ -> finished++;
                case Entry.Answered answered -> {
                    asked += answered.outcome().again() ? 0 : 1;
                    atOnce += !answered.outcome().again() && answered.outcome().rightAtOnce() ? 1 : 0;
                }
            }
        }
        return new Progress(asked, atOnce, finished, last);
    }

    /// Whether it was played to its end.
    public boolean isFinished() {
        return finished > 0;
    }
}
