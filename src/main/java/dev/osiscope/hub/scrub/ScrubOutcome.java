package dev.osiscope.hub.scrub;

import java.util.List;

/// What became of a message in a [ScrubPipeline].
public sealed interface ScrubOutcome {

    /// Nobody found anything; it goes on as it came.
    ScrubOutcome UNCHANGED = new Unchanged();

    /// Who found something, in order; empty where nobody did.
    List<ScrubStep> steps();

    /// Nobody found anything. There is but one of them.
    record Unchanged() implements ScrubOutcome {
        @Override
        public List<ScrubStep> steps() {
            return List.of();
        }
    }

    /// It goes on, changed.
    ///
    /// @param text  what goes on
    /// @param steps who changed what
    record Changed(String text, List<ScrubStep> steps) implements ScrubOutcome {

        /// Takes a copy.
        public Changed {
            steps = List.copyOf(steps);
        }

        /// The names of those who changed something, each once; empty where only the way of writing is another.
        public List<String> by() {
            return steps.stream().map(ScrubStep::scrubber).distinct().toList();
        }
    }

    /// It goes back to its sender.
    ///
    /// @param reason why, in words for the sender: `not passed on: card numbers`
    /// @param steps  who changed what before; the last refused it
    record Refused(String reason, List<ScrubStep> steps) implements ScrubOutcome {

        /// Takes a copy.
        public Refused {
            steps = List.copyOf(steps);
        }
    }
}
