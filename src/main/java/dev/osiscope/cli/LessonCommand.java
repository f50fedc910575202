package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Head;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.progress.Entry;
import dev.osiscope.lesson.progress.Progress;
import dev.osiscope.lesson.progress.ProgressFile;
import dev.osiscope.lesson.shelf.Course;
import dev.osiscope.lesson.shelf.OpenedLesson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `osiscope lesson`: lessons without a window.
public final class LessonCommand extends ProgramCommand {

    /// The command, as it is called.
    public LessonCommand() {
        super("lesson", "help.lesson");
        spec().addSubcommand("check", new LessonCheckCommand().spec());
        spec().addSubcommand("new", new LessonNewCommand().spec());
        spec().addSubcommand("play", new LessonPlayCommand().spec());
        spec().addSubcommand("results", new LessonResultsCommand().spec());
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = messages();
        List<Entry> entries = ProgressFile.ofThisUser().all();
        for (String id : Course.ids()) {
            Optional<Head> head = OpenedLesson.text(Course.folder(id), messages.language()).lesson().map(Lesson::head);
            Progress progress = Progress.of(id, entries);
            head.ifPresent(known -> out().println(String.format("%-22s %-12s %-40s %s", id,
                    messages.text("duration.minutes", known.minutes()), known.title(), words(progress, messages)).stripTrailing()));
        }
        out().flush();
        return 0;
    }

    /// How far one is, in words; empty where nothing was begun.
    static String words(Progress progress, Messages messages) {
        return progress.asked() == 0 ? ""
                : messages.text(progress.isFinished() ? "lesson.progress.finished" : "lesson.progress.begun",
                        progress.atOnce(), progress.asked());
    }
}
