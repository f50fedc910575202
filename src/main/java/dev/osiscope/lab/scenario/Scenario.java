package dev.osiscope.lab.scenario;

import dev.osiscope.lab.HostPlan;
import java.util.List;

/// A script that was understood.
///
/// @param title what it shows, in a few words
/// @param hosts who takes part, in the order in which they were named
/// @param steps what is done, in order
public record Scenario(String title, List<HostPlan> hosts, List<Step> steps) {

    /// Takes copies of the lists.
    public Scenario {
        hosts = List.copyOf(hosts);
        steps = List.copyOf(steps);
    }

    /// One line.
    ///
    /// @param line its number, from 1
    /// @param text the line as it was written
    /// @param act  what it does
    public record Step(int line, String text, Act act) {}

    /// What became of a script.
    public sealed interface Reading {}

    /// It was understood.
    public record Understood(Scenario scenario) implements Reading {}

    /// It was not.
    ///
    /// @param errors one for each line that was not understood, one or more
    public record NotUnderstood(List<ScenarioError> errors) implements Reading {

        /// Takes a copy of the errors.
        public NotUnderstood {
            errors = List.copyOf(errors);
        }
    }
}
