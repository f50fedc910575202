package dev.osiscope.lab.branch;

import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioError;
import dev.osiscope.lab.scenario.ScenarioReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A script that goes another way from a line on: other lines are done before it, then the rest as far as it can be
/// done.
///
/// @param original the script
/// @param line     the line before which it goes another way, from 1
/// @param changed  the script with the other lines; what the rest expects is waited for 4 s at most, and it promises
///                 nothing
public record Branch(Scenario original, int line, Scenario changed) {

    /// What the rest of the script expects was expected of another course of things.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /// What became of a wish.
    public sealed interface Reading {}

    /// It was understood.
    public record Understood(Branch branch) implements Reading {}

    /// It was not.
    ///
    /// @param errors one or more; their lines count the other lines from 1, 0 is the line number itself
    public record NotUnderstood(List<ScenarioError> errors) implements Reading {

        /// Takes a copy of the errors.
        public NotUnderstood {
            errors = List.copyOf(errors);
        }
    }

    /// Reads a wish.
    ///
    /// @param line   the line of the script before which the others are done
    /// @param others the other lines, as in a script
    public static Reading read(Scenario original, int line, List<String> others) {
        List<ScenarioError> errors = new ArrayList<>();
        int last = original.steps().isEmpty() ? 0 : original.steps().getLast().line();
        if (line < 1 || line > last + 1) {
            errors.add(new ScenarioError(0, 1, "the script has no line " + line,
                    "Write a line from 1 to " + last + ", or " + (last + 1) + " for what comes after all"));
        }
        List<Scenario.Step> steps = new ArrayList<>(original.steps().stream().filter(step -> step.line() < line).toList());
        for (int index = 0; index < others.size(); index++) {
            switch (ScenarioReader.readLine(original.hosts(), others.get(index), index + 1)) {
                case Scenario.Understood(Scenario one) ->
                    one.steps().forEach(step -> steps.add(new Scenario.Step(line, step.text(), step.act())));
                case Scenario.NotUnderstood(List<ScenarioError> wrong) -> errors.addAll(wrong);
            }
        }
        original.steps().stream().filter(step -> step.line() >= line && !(step.act() instanceof Act.Promise))
                .forEach(step -> steps.add(new Scenario.Step(step.line(), step.text(), hurried(step.act()))));
        steps.removeIf(step -> step.act() instanceof Act.Promise);
        return errors.isEmpty() ? new Understood(new Branch(original, line,
                new Scenario(original.title(), original.hosts(), steps))) : new NotUnderstood(errors);
    }

    private static Act hurried(Act act) {
        return act instanceof Act.Expectation expectation && !(act instanceof Act.ExpectNoSegment)
                && expectation.within().compareTo(PATIENCE) > 0 ? expectation.within(PATIENCE) : act;
    }
}
