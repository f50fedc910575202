package dev.osiscope.lesson.run;

import dev.osiscope.lesson.ReadyPrediction;

/// Where a learner is in a lesson.
public sealed interface Scene {

    /// What is read before the first stop.
    record Intro() implements Scene {}

    /// What is read at a stop.
    ///
    /// @param stop which stop, from 0
    record Read(int stop) implements Scene {}

    /// A question.
    ///
    /// @param stop       at which stop, from 0; for one that comes back, after which
    /// @param number     which of its predictions, from 0; for one that comes back, the one that was missed
    /// @param prediction the prediction
    /// @param again      whether it comes back because something like it was missed
    record Ask(int stop, int number, ReadyPrediction prediction, boolean again) implements Scene {}

    /// The step of a stop has come.
    ///
    /// @param stop which stop, from 0
    record Seen(int stop) implements Scene {}

    /// The lesson is over.
    record Done() implements Scene {}
}
