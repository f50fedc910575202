package dev.osiscope.cli;

import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.branch.Branch;
import dev.osiscope.lab.branch.BranchRun;
import dev.osiscope.lab.branch.SideBySide;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.ScenarioRun;
import dev.osiscope.lab.scenario.Scenarios;
import dev.osiscope.session.EndedLab;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// `osiscope lab run`: a script against real kernels.
final class LabRunCommand extends ProgramCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<String> scenario = parameter("SCENARIO", "help.run.scenario");
    private final Supplier<Path> folder = option(Path.class, "--out", "DIR", "help.run.out");
    private final Supplier<Boolean> verbose = flag("--verbose", "help.run.verbose");

    private final Supplier<List<String>> whatIf = following("--what-if", "LINE", 2, "help.run.what.if");

    LabRunCommand() {
        super("run", "help.run");
    }

    @Override
    public Integer call() {
        try {
            Optional<String> script = Scenarios.script(scenario.get());
            String text = script.isPresent() ? script.get() : Files.readString(Path.of(scenario.get()));
            return switch (ScenarioReader.read(name(), text)) {
                case Scenario.Understood(Scenario understood) ->
                    whatIf.get().isEmpty() ? run(understood) : branch(understood);
                case Scenario.NotUnderstood(var errors) -> {
                    errors.forEach(error -> err().println(scenario.get() + ": " + messages().said(error.toString())));
                    yield spec().exitCodeOnInvalidInput();
                }
            };
        } catch (NoSuchFileException missing) {
            tell("run.no.scenario", scenario.get());
        } catch (IOException failure) {
            tellWords(messages().said(String.valueOf(failure.getMessage())) + ".");
        } catch (LabException failure) {
            tellWords(messages().advice(failure.getMessage(), failure.mend()));
        }
        return 1;
    }

    /// The script's file without folder and ending.
    private String name() {
        return Path.of(scenario.get()).getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private static void needLab() throws LabException {
        Optional<LabException> missing = LabNeeds.missing();
        if (missing.isPresent()) {
            throw missing.get();
        }
    }

    private int branch(Scenario understood) throws LabException, IOException {
        String line = whatIf.get().getFirst();
        if (!line.matches("\\d{1,6}")) {
            tell("wrong.what.if", line);
            return spec().exitCodeOnInvalidInput();
        }
        return switch (Branch.read(understood, Integer.parseInt(line), whatIf.get().subList(1, whatIf.get().size()))) {
            case Branch.NotUnderstood(var errors) -> {
                errors.forEach(error -> err().println("--what-if: " + error));
                yield spec().exitCodeOnInvalidInput();
            }
            case Branch.Understood(Branch branch) -> {
                needLab();
                yield run(understood, new BranchRun(branch, this::tell));
            }
        };
    }

    private int run(Scenario understood, BranchRun branch) throws LabException, IOException {
        BranchRun.Course original = branch.original();
        original.failures().forEach(this::tell);
        BranchRun.Course changed = branch.changed();
        Messages messages = messages();
        SideBySide both = branch.compare(original, changed);
        SideBySideText.lines(both, messages).forEach(out()::println);
        out().println(messages.text(both.firstDifference().isPresent() ? "branch.differs" : "branch.same"));
        changed.failures().forEach(failure ->
                out().println(messages.text("branch.missed", failure.step().line(), failure.step().text())));
        write(EndedLab.session(understood.hosts(), original.events()), name());
        write(EndedLab.session(understood.hosts(), changed.events()), name() + "-what-if");
        out().flush();
        return original.failures().isEmpty() ? 0 : 1;
    }

    private void write(SessionSnapshot session, String called) throws IOException {
        if (folder.get() != null) {
            Files.createDirectories(folder.get());
            Path file = folder.get().resolve(called + ".pcapng");
            out().println(messages().text("command.frames",
                    Counts.frames(RecordedSession.write(session, file, messages())), file));
        }
    }

    private int run(Scenario understood) throws LabException, IOException {
        needLab();
        try (LabSession session = LabSession.start(understood.hosts())) {
            ScenarioResult result = new ScenarioRun(understood, this::tell).runIn(session.lab());
            PrintWriter out = out();
            write(session.caughtUp(PATIENCE), name());
            result.failure().ifPresent(this::tell);
            out.println(messages().text(result.passed() ? "run.passed" : "run.failed", understood.title()));
            out.flush();
            return result.passed() ? 0 : 1;
        }
    }

    private void tell(Scenario.Step step) {
        if (verbose.get()) {
            out().println(step.line() + ": " + step.text());
            out().flush();
        }
    }

    private void tell(ScenarioResult.Failure failure) {
        PrintWriter err = err();
        Messages messages = messages();
        err.println(messages.text("run.line", scenario.get(), failure.step().line(), failure.step().text()));
        List<String> actual = failure.actual().isEmpty() ? List.of(messages.text("run.nothing")) : failure.actual();
        err.println(String.format("  %-40s | %s", messages.text("run.expected"), messages.text("run.actual")));
        for (int index = 0; index < actual.size(); index++) {
            err.println(String.format("  %-40s | %s", index == 0 ? messages.said(failure.expected()) : "", actual.get(index)));
        }
    }
}
