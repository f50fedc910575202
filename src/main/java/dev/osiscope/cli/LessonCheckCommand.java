package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.shelf.LessonCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// `osiscope lesson check`: every mistake in a lesson.
final class LessonCheckCommand extends ProgramCommand {

    private final Supplier<String> lesson = parameter(LessonSource.LABEL, "help.lesson.lesson");

    LessonCheckCommand() {
        super("check", "help.lesson.check");
    }

    @Override
    public Integer call() {
        try (LessonSource source = LessonSource.open(lesson.get())) {
            List<Finding> findings = LessonCheck.check(source.folder());
            findings.forEach(finding -> out().println(line(lesson.get(), finding, messages())));
            if (findings.isEmpty()) {
                out().println(messages().text("lesson.check.clean", source.folder().id()));
            }
            out().flush();
            return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
        } catch (IOException failure) {
            LessonSource.tell(spec(), lesson.get(), failure, messages());
        }
        return 1;
    }

    /// A finding as compilers tell theirs.
    static String line(String given, Finding finding, Messages messages) {
        return Path.of(given).resolve(finding.file()) + ":" + finding.at().line() + ":" + finding.at().column() + ": "
                + messages.text(finding.what());
    }
}
