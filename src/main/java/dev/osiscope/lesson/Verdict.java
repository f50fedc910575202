package dev.osiscope.lesson;

import java.util.Optional;

/// What is said of an answer.
public sealed interface Verdict {

    /// It is what the session says.
    record Right() implements Verdict {}

    /// It is not.
    ///
    /// @param which       the mistake, where it was foreseen
    /// @param explanation what is said to who answers so
    record Wrong(Optional<Foreseen> which, Saying explanation) implements Verdict {}
}
