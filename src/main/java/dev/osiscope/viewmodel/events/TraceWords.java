package dev.osiscope.viewmodel.events;

import dev.osiscope.emitter.script.Moment;
import dev.osiscope.emitter.script.Registered;
import dev.osiscope.emitter.script.Step;
import dev.osiscope.i18n.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// A run in words, a line a step: what is code stays as it is.
final class TraceWords {

    private final Messages messages;

    TraceWords(Messages messages) {
        this.messages = messages;
    }

    /// The step's line, the deeper the further to the right.
    String line(Moment moment) {
        return "  ".repeat(moment.depth()) + words(moment.step());
    }

    private String words(Step step) {
        return switch (step) {
            case Step.Called called -> "> " + called.text();
            case Step.Added added -> "+ " + words("added", added.listener(), added.event(), added.index() + 1, added.count());
            case Step.Removed removed -> "- " + words("removed", removed.listener(), removed.event(), removed.index() + 1, removed.count());
            case Step.Emitting emission -> words("emitting", "emit " + emission.event() + list(emission.arguments()),
                    emission.listeners().stream().map(Registered::toString).collect(Collectors.joining(", ", "[", "]")));
            case Step.Calling calling -> calling.listener() + list(calling.arguments());
            case Step.Returned returned -> returned.failure().map(message -> words("threw", returned.listener(), message))
                    .orElseGet(() -> words("returned", returned.listener()));
            case Step.Emitted emitted -> emitted.failure().map(message -> words("threw", "emit " + emitted.event(), message))
                    .orElseGet(() -> words("emitted", "emit " + emitted.event(), emitted.heard()));
            case Step.Output output -> words("output." + output.kind(), output.text());
            case Step.Stopped stopped -> messages.text("playground.step.stopped." + stopped.reason(), messages.number(stopped.reason().most()));
        };
    }

    private static String list(List<String> values) {
        return "(" + String.join(", ", values) + ")";
    }

    private String words(String key, Object... values) {
        return messages.text("playground.trace." + key, values);
    }
}
