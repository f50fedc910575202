package dev.osiscope.viewmodel.lesson;

import java.util.List;

/// A lesson of the course, as it is offered.
///
/// @param id         the name of its folder: `06-handshake`
/// @param title      what it is called
/// @param minutes    how long it takes
/// @param questions  how many it asks
/// @param afterwards what a learner can do afterwards, a sentence each
public record LessonOffer(String id, String title, int minutes, int questions, List<String> afterwards) {

    /// Takes a copy.
    public LessonOffer {
        afterwards = List.copyOf(afterwards);
    }
}
