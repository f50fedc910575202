package dev.osiscope.cli;

import java.util.function.Supplier;

/// The option `--source`, which several commands have.
final class SourceOption {

    private final Supplier<SourceChoice.Kind> kind;

    /// Gives `command` the option.
    SourceOption(ProgramCommand command) {
        kind = command.optional(SourceChoice.Kind.class, "--source", "SOURCE", SourceChoice.Kind.auto.name(), "help.source");
    }

    /// What was asked for, among `sources`.
    SourceChoice among(Sources sources) {
        return new SourceChoice(sources, kind.get());
    }

    /// The word that was given.
    String name() {
        return kind.get().name();
    }
}
