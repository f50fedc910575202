package dev.osiscope.lesson.shelf;

import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.ready.Translations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds every mistake in a lesson, in all languages that it has.
public final class LessonCheck {

    private LessonCheck() {}

    /// What is wrong; nothing where the lesson is in order.
    ///
    /// @throws IOException where a file can't be read
    public static List<Finding> check(LessonFolder folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Optional<OpenedLesson> first = Optional.empty();
        for (Language language : Language.values()) {
            Optional<OpenedLesson> read = OpenedLesson.readIn(folder, language);
            if (read.isEmpty()) {
                continue;
            }
            OpenedLesson opened = read.get().on(folder);
            findings.addAll(opened.findings());
            if (first.flatMap(OpenedLesson::ready).isPresent() && opened.ready().isPresent()) {
                findings.addAll(Translations.compare(
                        first.flatMap(OpenedLesson::ready).get(), opened.ready().get(), opened.file()));
            }
            first = first.or(() -> Optional.of(opened));
        }
        if (first.isEmpty()) {
            findings.addAll(OpenedLesson.text(folder, Language.ENGLISH).findings());
        }
        return findings.stream().distinct().toList();
    }
}
