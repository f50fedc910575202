package dev.osiscope.lesson;

import dev.osiscope.timeline.Timeline;
import java.util.List;

/// A lesson on its session: its stops are at their steps, its values are filled in, its right answers are known.
///
/// @param lesson   the lesson as it is written
/// @param timeline its session
/// @param intro    what is read before the first stop
/// @param stops    the stops, in the order of the session
public record ReadyLesson(Lesson lesson, Timeline timeline, List<Block> intro, List<ReadyStop> stops) {

    /// Takes copies.
    public ReadyLesson {
        intro = List.copyOf(intro);
        stops = List.copyOf(stops);
    }
}
