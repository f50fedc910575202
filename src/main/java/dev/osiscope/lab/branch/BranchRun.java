package dev.osiscope.lab.branch;

import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Runs a script, and the script that goes another way from a line on. Used by one thread.
public final class BranchRun {

    private final Branch branch;
    private final Consumer<Scenario.Step> progress;

    /// A run that tells `progress` each line before it does it.
    public BranchRun(Branch branch, Consumer<Scenario.Step> progress) {
        this.branch = branch;
        this.progress = progress;
    }

    /// What came of a run.
    ///
    /// @param events   all that happened
    /// @param failures the lines that did not come true
    /// @param before   how many frames had been sent when it came to the line where the ways part
    public record Course(LabRecord events, List<ScenarioResult.Failure> failures, int before) {

        /// Takes a copy of the failures.
        public Course {
            failures = List.copyOf(failures);
        }
    }

    /// The script as it is; it ends with the first line that does not come true.
    ///
    /// @throws LabException where this system can't start the hosts
    public Course original() throws LabException {
        return run(branch.original(), false);
    }

    /// The other way; it goes on after lines that do not come true, which were written for another course of things.
    ///
    /// @throws LabException where this system can't start the hosts
    public Course changed() throws LabException {
        return run(branch.changed(), true);
    }

    private Course run(Scenario scenario, boolean goesOn) throws LabException {
        List<ScenarioResult.Failure> failures = new ArrayList<>();
        AtomicInteger before = new AtomicInteger(-1);
        try (Lab lab = Lab.start(scenario.hosts())) {
            ScenarioResult result = new ScenarioRun(scenario, step -> {
                progress.accept(step);
                if (step.line() >= branch.line()) {
                    before.compareAndSet(-1, lab.events().frames().size());
                }
            }).runIn(lab, failure -> goesOn && failures.add(failure));
            result.failure().ifPresent(failures::add);
            before.compareAndSet(-1, lab.events().frames().size());
            return new Course(result.events(), failures, before.get());
        }
    }

    /// Both beside each other.
    public SideBySide compare(Course original, Course changed) {
        return SideBySide.of(RunFrames.of(original.events().frames(), branch.original().hosts()),
                RunFrames.of(changed.events().frames(), branch.original().hosts()),
                Math.min(original.before(), changed.before()));
    }
}
