package dev.osiscope.lesson.shelf;

import dev.osiscope.i18n.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Why a lesson can't be opened, in the reader's language.
public final class LessonFailure {

    private LessonFailure() {}

    /// A place in which there can be no lesson.
    static final class NoPlace extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Phrase phrase;

        NoPlace(Phrase phrase) {
            super(phrase.key());
            this.phrase = phrase;
        }
    }

    /// What is wrong and what mends it, in a sentence or two.
    ///
    /// @param given what was to be opened, as the user calls it
    public static Phrase of(String given, IOException failure) {
        return switch (failure) {
            case NoPlace place -> place.phrase;
            case NoSuchFileException _ -> Phrase.of("lesson.failed.missing", given);
            case AccessDeniedException _ -> Phrase.of("lesson.failed.denied", given);
            default -> Phrase.of("lesson.failed.unreadable", given, String.valueOf(failure.getMessage()));
        };
    }
}
