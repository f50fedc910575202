package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.LessonFailure;
import dev.osiscope.lesson.shelf.LessonFolder;
import dev.osiscope.lesson.shelf.LessonPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// The lesson that a command was given: one that comes with the program, a folder, or a zip file.
///
/// @param folder its files
/// @param place  what is to be closed afterwards
record LessonSource(LessonFolder folder, Optional<LessonPlace> place) implements AutoCloseable {

    /// What it is called in the help.
    static final String LABEL = "LESSON";

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

    /// Says why it can't be opened.
    static void tell(CommandSpec command, String given, IOException failure, Messages messages) {
        say(command, LessonFailure.of(given, failure), messages);
    }

    /// Says what is wrong, behind the command's name.
    static void say(CommandSpec command, Phrase wrong, Messages messages) {
        command.commandLine().getErr().println(command.qualifiedName() + ": " + messages.text(wrong));
    }

    @Override
    public void close() throws IOException {
        if (place.isPresent()) {
            place.get().close();
        }
    }
}
