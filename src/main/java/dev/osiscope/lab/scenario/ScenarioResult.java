package dev.osiscope.lab.scenario;

import dev.osiscope.lab.LabRecord;
import java.util.List;
import java.util.Optional;

/// How a script ended.
///
/// @param failure the line that failed; empty where all came true
/// @param events  all that happened
public record ScenarioResult(Optional<Failure> failure, LabRecord events) {

    /// A line that failed.
    ///
    /// @param step     the line
    /// @param expected what was expected, in words
    /// @param actual   what there was instead: frames, sockets and reports, a line each
    public record Failure(Scenario.Step step, String expected, List<String> actual) {

        /// Takes a copy of the lines.
        public Failure {
            actual = List.copyOf(actual);
        }
    }

    /// Whether all came true.
    public boolean passed() {
        return failure.isEmpty();
    }
}
