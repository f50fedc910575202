package dev.osiscope.cli;

import picocli.CommandLine.Option;

/// The option `--source`, which several commands have.
final class SourceOption {

    @Option(names = "--source", paramLabel = "SOURCE", defaultValue = "auto",
            description = "Where the segments come from: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SourceChoice.Kind kind;

    /// What was asked for, among `sources`.
    SourceChoice among(Sources sources) {
        return new SourceChoice(sources, kind);
    }

    /// The word that was given.
    String name() {
        return kind.name();
    }
}
