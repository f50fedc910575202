package dev.osiscope.lesson;

import dev.osiscope.i18n.Phrase;

/// What is wrong with a lesson, where, and what mends it.
///
/// @param file     the file of the lesson that it is in: `lesson.md`
/// @param at       where
/// @param severity how bad it is
/// @param what     what is wrong and what mends it, in a sentence or two
public record Finding(String file, Spot at, Severity severity, Phrase what) {

    /// How bad a finding is.
    public enum Severity {
        /// The lesson can't be played so, or says what its session contradicts.
        ERROR,
        /// It can be played.
        REMARK
    }

    /// What must be mended.
    public static Finding error(String file, Spot at, String key, Object... values) {
        return new Finding(file, at, Severity.ERROR, Phrase.of(key, values));
    }

    /// What could be better.
    public static Finding remark(String file, Spot at, String key, Object... values) {
        return new Finding(file, at, Severity.REMARK, Phrase.of(key, values));
    }

    /// Whether the lesson can't be played so.
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
