package dev.osiscope.cli;

import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.WireCapture;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.ScenarioRun;
import dev.osiscope.lab.scenario.Scenarios;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// `osiscope lab run`: a script against real kernels.
final class LabRunCommand extends ProgramCommand {

    private final Supplier<String> scenario = parameter("SCENARIO",
            "A script, or the name of one that comes with the program (osiscope lab lists them).");
    private final Supplier<Path> folder = option(Path.class, "--out", "DIR",
            "Writes what the wire carried to DIR/NAME.pcapng.");
    private final Supplier<Boolean> verbose = flag("--verbose", "Prints each line of the script before it is done.");

    LabRunCommand() {
        super("run",
                "Runs a script: its hosts are real kernels, its wire is this program.",
                "The exit code is 0 where all came true that it expects, 1 where something did not, 2 where it can't be"
                        + " understood.");
    }

    @Override
    public Integer call() {
        try {
            Optional<String> script = Scenarios.script(scenario.get());
            String text = script.isPresent() ? script.get() : Files.readString(Path.of(scenario.get()));
            return switch (ScenarioReader.read(name(), text)) {
                case Scenario.Understood(Scenario understood) -> run(understood);
                case Scenario.NotUnderstood(var errors) -> {
                    errors.forEach(error -> err().println(scenario.get() + ": " + error));
                    yield spec().exitCodeOnInvalidInput();
                }
            };
        } catch (NoSuchFileException missing) {
            err().println("osiscope lab run: there is no scenario and no file " + scenario.get()
                    + ". osiscope lab lists the scenarios.");
        } catch (IOException failure) {
            err().println("osiscope lab run: " + failure.getMessage() + ".");
        } catch (LabException failure) {
            err().println("osiscope lab run: " + failure.advice());
        }
        return 1;
    }

    /// The script's file without folder and ending.
    private String name() {
        return Path.of(scenario.get()).getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private int run(Scenario understood) throws LabException, IOException {
        Optional<LabException> missing = LabNeeds.missing();
        if (missing.isPresent()) {
            throw missing.get();
        }
        ScenarioResult result = new ScenarioRun(understood, this::tell).run();
        PrintWriter out = out();
        if (folder.get() != null) {
            Files.createDirectories(folder.get());
            Path file = folder.get().resolve(name() + ".pcapng");
            out.println(WireCapture.write(result.events().frames(), file) + " frames: " + file);
        }
        result.failure().ifPresent(this::tell);
        out.println((result.passed() ? "passed: " : "failed: ") + understood.title());
        out.flush();
        return result.passed() ? 0 : 1;
    }

    private void tell(Scenario.Step step) {
        if (verbose.get()) {
            out().println(step.line() + ": " + step.text());
            out().flush();
        }
    }

    private void tell(ScenarioResult.Failure failure) {
        PrintWriter err = err();
        err.println(scenario.get() + ": line " + failure.step().line() + ": " + failure.step().text());
        List<String> actual = failure.actual().isEmpty() ? List.of("nothing") : failure.actual();
        err.println(String.format("  %-40s | %s", "expected", "actual"));
        for (int index = 0; index < actual.size(); index++) {
            err.println(String.format("  %-40s | %s", index == 0 ? failure.expected() : "", actual.get(index)));
        }
    }
}
