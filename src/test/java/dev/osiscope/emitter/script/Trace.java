package dev.osiscope.emitter.script;

import java.util.List;
import java.util.stream.Collectors;

/// A run as text, a line a step: what the interpreter in `src/test/emitter` writes when Node.js runs the same script.
public final class Trace {

    private Trace() {
    }

    /// The steps' lines, each ended by a line feed.
    public static String of(List<Moment> moments) {
        return moments.stream()
                .map(moment -> line(moment) + "\n")
                .collect(Collectors.joining());
    }

    /// The step's line, the deeper the further to the right, without its line feed.
    public static String line(Moment moment) {
        return "  ".repeat(moment.depth()) + words(moment.step());
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Called called -> "> " + called.text();
            case Step.Added added -> "+ " + added.listener() + " on " + added.event()
                    + ", place " + added.index() + " of " + added.count();
            case Step.Removed removed -> "- " + removed.listener() + " from " + removed.event()
                    + ", place " + removed.index() + ", " + removed.count() + " left";
            case Step.Emitting emission -> "emit " + emission.event() + list(emission.arguments()) + " to "
                    + emission.listeners().stream().map(Registered::toString)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Step.Calling calling -> calling.listener() + list(calling.arguments());
            case Step.Returned returned -> returned.listener()
                    + returned.failure().map(message -> " throws " + message).orElse(" returns");
            case Step.Emitted emitted -> "emit " + emitted.event()
                    + emitted.failure().map(message -> " throws " + message).orElse(" returns " + emitted.heard());
            case Step.Output output -> sign(output.kind()) + output.text();
            case Step.Stopped stopped -> "stopped: " + stopped.reason();
        };
    }

    private static String list(List<String> values) {
        return "(" + String.join(", ", values) + ")";
    }

    private static String sign(Step.Output.Kind kind) {
        return switch (kind) {
            case PRINTED -> "prints ";
            case ANSWER -> "= ";
            case WARNING -> "warns ";
            case CAUGHT -> "caught ";
            case FAILURE -> "! ";
        };
    }
}
