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

    private final Supplier<String> lesson = parameter(LessonSource.LABEL, LessonSource.HELP);

    LessonCheckCommand() {
        super("check",
                "Finds every mistake in a lesson, in all its languages: what can't be understood, what its session contradicts, what is"
                        + " written by hand that the session must say, and where two languages differ.",
                "Each is told with file, line and column, and with what mends it. The exit code is 0 where there is none.");
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
