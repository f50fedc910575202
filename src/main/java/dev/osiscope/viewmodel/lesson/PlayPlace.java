package dev.osiscope.viewmodel.lesson;

import dev.osiscope.lesson.run.LessonWay;

/// Where a learner is in a lesson.
///
/// @param way  how he came there
/// @param page which of the pages on the way is shown, from 0
/// @param step at which step of the session its playhead is
record PlayPlace(LessonWay way, int page, int step) {

    /// The end of a way, after all of the session that may be seen there.
    static PlayPlace endOf(LessonWay way) {
        return new PlayPlace(way, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
