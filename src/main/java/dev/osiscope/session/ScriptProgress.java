package dev.osiscope.session;

import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioResult;
import java.util.Optional;

/// How far a lab session has come with its script. Immutable.
///
/// @param scenario the script
/// @param step     the place in it of the line that is being done, from 0; where it has failed or was ended, of that
///                 line; where all is done, the number of lines
/// @param status   what becomes of it
/// @param failure  what did not come true, with what there was instead; empty where nothing has failed
public record ScriptProgress(
        Scenario scenario, int step, Status status, Optional<ScenarioResult.Failure> failure) {

    /// What becomes of a script.
    public enum Status {
        /// It is being done.
        RUNNING,
        /// All of it was done, and came true.
        DONE,
        /// Something did not come true.
        FAILED,
        /// Somebody has ended it.
        CANCELLED
    }

    /// Before the first line.
    static ScriptProgress begin(Scenario scenario) {
        return new ScriptProgress(scenario, 0, Status.RUNNING, Optional.empty());
    }

    /// The line that is being done, or that it ended with; empty where all is done.
    public Optional<Scenario.Step> line() {
        return step < scenario.steps().size() ? Optional.of(scenario.steps().get(step)) : Optional.empty();
    }

    /// Whether it waits: for something to come true, or for a time to pass.
    public boolean waiting() {
        return status == Status.RUNNING && line().map(Scenario.Step::act)
                .filter(act -> act instanceof Act.Expectation || act instanceof Act.Pause).isPresent();
    }

    ScriptProgress at(Scenario.Step line) {
        return new ScriptProgress(scenario, scenario.steps().indexOf(line), Status.RUNNING, Optional.empty());
    }

    ScriptProgress cancelled() {
        return new ScriptProgress(scenario, step, Status.CANCELLED, Optional.empty());
    }

    ScriptProgress ended(ScenarioResult result) {
        return result.failure()
                .map(failure -> new ScriptProgress(scenario, scenario.steps().indexOf(failure.step()), Status.FAILED,
                        result.failure()))
                .orElseGet(() -> new ScriptProgress(
                        scenario, scenario.steps().size(), Status.DONE, Optional.empty()));
    }
}
