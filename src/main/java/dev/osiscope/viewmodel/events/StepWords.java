package dev.osiscope.viewmodel.events;

import dev.osiscope.emitter.script.Moment;
import dev.osiscope.emitter.script.Step;
import dev.osiscope.i18n.Messages;
import java.util.Optional;

/// Says in words what a step of a script did.
final class StepWords {

    private final Messages messages;

    StepWords(Messages messages) {
        this.messages = messages;
    }

    String sentence(Moment moment) {
        return switch (moment.step()) {
            case Step.Called called -> words("called", moment.line(), called.text());
            case Step.Added added -> words(added.listener().once() ? "added.once" : "added",
                    added.listener().listener(), added.event(), added.index() + 1, added.count());
            case Step.Removed removed -> words("removed", removed.listener(), removed.event(), removed.count());
            case Step.Emitting emitting -> words(emitting.listeners().isEmpty() ? "emitting.nobody" : "emitting",
                    emitting.event(), emitting.listeners().size());
            case Step.Calling calling -> words("calling", calling.listener(), calling.event());
            case Step.Returned returned -> returned.failure()
                    .map(message -> words("threw", returned.listener(), message))
                    .orElseGet(() -> words("returned", returned.listener()));
            case Step.Emitted emitted -> emitted.failure()
                    .map(message -> words("broken", emitted.event(), message))
                    .orElseGet(() -> words("emitted", emitted.event(), emitted.heard()));
            case Step.Output output -> words("output." + output.kind(), output.text());
            case Step.Stopped stopped -> stopped(stopped);
        };
    }

    /// The line of output that a step brings.
    Optional<OutputLine> output(Step step) {
        return switch (step) {
            case Step.Output output -> Optional.of(new OutputLine(
                    messages.text("playground.output." + output.kind(), output.text()),
                    output.kind() == Step.Output.Kind.WARNING || output.kind() == Step.Output.Kind.FAILURE));
            case Step.Stopped stopped -> Optional.of(new OutputLine(stopped(stopped), true));
            default -> Optional.empty();
        };
    }

    private String stopped(Step.Stopped stopped) {
        return words("stopped." + stopped.reason(), messages.number(stopped.reason().most()));
    }

    private String words(String key, Object... values) {
        return messages.text("playground.step." + key, values);
    }
}
