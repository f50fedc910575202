package dev.osiscope.lesson.run;

import dev.osiscope.lesson.ReadyLesson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The way of a learner through a lesson, whatever language it is in: gone once more, it leads to the same page.
///
/// @param mode   how much help there is
/// @param before what had become of the questions when the lesson was gone on with
/// @param deeds  what was done since
public record LessonWay(Mode mode, List<Outcome> before, List<Deed> deeds) {

    /// Takes copies.
    public LessonWay {
        before = List.copyOf(before);
        deeds = List.copyOf(deeds);
    }

    /// The start of the way, or where it is gone on.
    public static LessonWay from(Mode mode, List<Outcome> outcomes) {
        return new LessonWay(mode, outcomes, List.of());
    }

    /// The same with one deed more.
    public LessonWay and(Deed deed) {
        return new LessonWay(mode, before, Stream.concat(deeds.stream(), Stream.of(deed)).toList());
    }

    /// The pages on the way, from the start of the lesson; there is at least one.
    public List<LessonRun> pages(ReadyLesson lesson) {
        List<LessonRun> pages = new ArrayList<>(Replay.of(lesson, mode, before));
        for (Deed deed : deeds) {
            LessonRun last = pages.getLast();
            LessonRun next = deed.after(last);
            if (next != last && !(deed instanceof Deed.GoesOn)) {
                pages.removeLast();
            }
            if (next != last) {
                pages.add(next);
            }
        }
        return List.copyOf(pages);
    }
}
