package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.progress.Entry;
import dev.osiscope.lesson.progress.Progress;
import dev.osiscope.lesson.progress.ProgressFile;
import dev.osiscope.lesson.progress.ProgressTable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// `osiscope lesson results`: what became of the questions.
final class LessonResultsCommand extends ProgramCommand {

    private final Supplier<Boolean> csv = flag("--csv", "help.lesson.results.csv");

    LessonResultsCommand() {
        super("results", "help.lesson.results");
    }

    @Override
    public Integer call() throws IOException {
        List<Entry> entries = ProgressFile.ofThisUser().all();
        if (csv.get()) {
            ProgressTable.csv(entries).forEach(out()::println);
        } else {
            Messages messages = messages();
            entries.stream().map(Entry::lesson).distinct().forEach(lesson ->
                    out().println(String.format("%-22s %s", lesson, LessonCommand.words(Progress.of(lesson, entries), messages))));
        }
        out().flush();
        return 0;
    }
}
