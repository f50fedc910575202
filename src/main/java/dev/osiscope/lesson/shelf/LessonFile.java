package dev.osiscope.lesson.shelf;

import dev.osiscope.i18n.Language;
import java.util.List;
import java.util.stream.Stream;

/// The names of a lesson's texts: `lesson.md` is English, `lesson.de.md` German.
public final class LessonFile {

    private LessonFile() {}

    /// The name of the text in a language.
    public static String name(Language language) {
        return language == Language.ENGLISH ? "lesson.md" : "lesson." + language.code() + ".md";
    }

    /// Whether a file of this name is a lesson's text.
    static boolean isOne(String file) {
        return Stream.of(Language.values()).map(LessonFile::name).anyMatch(file::equals);
    }

    /// The languages to be tried, the wanted one first.
    static List<Language> order(Language wanted) {
        return Stream.concat(Stream.of(wanted), Stream.of(Language.values()).filter(other -> other != wanted)).toList();
    }
}
