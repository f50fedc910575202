package dev.osiscope.cli;

import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonFolder;
import dev.osiscope.lesson.shelf.LessonPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The lesson that a command was given: one that comes with the program, a folder, or a zip file.
///
/// @param folder its files
/// @param place  what is to be closed afterwards
record LessonSource(LessonFolder folder, Optional<LessonPlace> place) implements AutoCloseable {

    /// What it is called in the help.
    static final String LABEL = "LESSON";
    /// What the help says of it.
    static final String HELP = "A lesson's folder or zip file, or the name of one that comes with the program (osiscope lesson lists"
            + " them).";

    /// Opens it.
    ///
    /// @throws IOException where there is none
    static LessonSource open(String given) throws IOException {
        if (Course.ids().contains(given)) {
            return new LessonSource(Course.folder(given), Optional.empty());
        }
        LessonPlace place = LessonPlace.open(Path.of(given));
        return new LessonSource(place.folder(), Optional.of(place));
    }

    @Override
    public void close() throws IOException {
        if (place.isPresent()) {
            place.get().close();
        }
    }
}
