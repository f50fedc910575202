package dev.osiscope.lesson.run;

import dev.osiscope.lesson.ReadyPrediction;
import java.util.Optional;

/// Finds where something that was missed can be asked anew.
@FunctionalInterface
interface Comebacks {

    /// A question of the same kind about a later step.
    ///
    /// @param missed what was missed
    /// @param from   the first step that it may be about
    /// @param below  the step that it must be before
    Optional<ReadyPrediction> find(Missed missed, int from, int below);
}
