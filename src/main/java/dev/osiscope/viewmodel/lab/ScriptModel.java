package dev.osiscope.viewmodel.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioError;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.lab.scenario.Scenarios;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.ScriptPace;
import dev.osiscope.session.ScriptProgress;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The script in the window: which one, its lines with what became of each, and how it is run. Used on the JavaFX
/// application thread; files are read in the background.
public final class ScriptModel {

    /// A script is written by hand: whatever is larger is none.
    private static final long LARGEST = 1 << 16;

    /// Runs a script in a new lab.
    @FunctionalInterface
    interface Runner {

        /// Starts the hosts of the scenario and begins with it at this pace.
        void run(Scenario scenario, ScriptPace pace);
    }

    private final Messages messages;
    private final Executor background;
    private final Executor inbox;
    private final Runner runner;
    private final LabHands hands;
    private List<Shipped> shipped = List.of();
    private final ReadOnlyObjectWrapper<List<ScriptLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ScriptState> state = new ReadOnlyObjectWrapper<>(ScriptState.NONE);
    private String name = "";
    private List<String> text = List.of();
    private Optional<Scenario> scenario = Optional.empty();
    private ScriptPace pace = ScriptPace.running();
    private Optional<LabSession> session = Optional.empty();
    private ScriptProgress shown;
    private boolean paused;

    ScriptModel(Messages messages, Executor background, Executor inbox, LabHands hands, Runner runner) {
        this.messages = messages;
        this.background = background;
        this.inbox = inbox;
        this.hands = hands;
        this.runner = runner;
    }

    /// The scripts that come with the program, read when somebody wants to see them.
    public List<Shipped> shipped() {
        if (shipped.isEmpty()) {
            shipped = Shipped.all();
        }
        return shipped;
    }

    /// The lines of the script that is chosen.
    public ReadOnlyObjectProperty<List<ScriptLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// How it stands with it.
    public ReadOnlyObjectProperty<ScriptState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the script is called; empty where none is chosen.
    public String name() {
        return name;
    }

    /// Chooses one that comes with the program.
    public void choose(Shipped one) {
        choose(one.name(), Scenarios.script(one.name()).orElseThrow());
    }

    /// Chooses the demo and begins with it.
    public void runDemo() {
        choose(Scenarios.DEMO, Scenarios.script(Scenarios.DEMO).orElseThrow());
        run();
    }

    /// Reads one from a file and chooses it.
    public void open(Path file) {
        background.execute(() -> {
            try {
                if (Files.size(file) > LARGEST) {
                    throw new IOException(messages.text("lab.script.large"));
                }
                String read = Files.readString(file);
                inbox.execute(() -> choose(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""), read));
            } catch (MalformedInputException binary) {
                inbox.execute(() -> hands.notice(messages.text("lab.script.binary", file)));
            } catch (IOException failure) {
                inbox.execute(() -> hands.notice(messages.text("lab.script.unread", file, failure.getMessage())));
            }
        });
    }

    /// Chooses a script of this text.
    void choose(String called, String script) {
        name = called;
        text = script.lines().toList();
        shown = null;
        session = Optional.empty();
        switch (ScenarioReader.read(called, script)) {
            case Scenario.Understood(Scenario understood) -> {
                scenario = Optional.of(understood);
                lines.set(marked(_ -> ScriptLine.Mark.NONE, _ -> ""));
                state.set(new ScriptState(ScriptState.Phase.READY, understood.title(), Optional.empty()));
            }
            case Scenario.NotUnderstood(var errors) -> {
                scenario = Optional.empty();
                lines.set(marked(
                        line -> errors.stream().anyMatch(error -> error.line() == line)
                                ? ScriptLine.Mark.WRONG : ScriptLine.Mark.NONE,
                        line -> errors.stream().filter(error -> error.line() == line).findFirst()
                                .map(this::words).orElse("")));
                state.set(new ScriptState(ScriptState.Phase.WRONG, called, Optional.empty()));
            }
        }
    }

    private String words(ScenarioError error) {
        return messages.text("lab.script.wrong", error.column(), messages.said(error.problem()),
                messages.said(error.mend()));
    }

    private List<ScriptLine> marked(
            IntFunction<ScriptLine.Mark> mark, IntFunction<String> remark) {
        List<ScriptLine> marked = new ArrayList<>();
        for (int line = 1; line <= text.size(); line++) {
            marked.add(new ScriptLine(line, text.get(line - 1), mark.apply(line), remark.apply(line)));
        }
        return List.copyOf(marked);
    }

    /// Begins with it in a new lab; or lets it go on that waits line by line.
    public void run() {
        if (state.get().active()) {
            pace.run();
        } else {
            begin(ScriptPace.running());
        }
    }

    /// Does one line; in a new lab where it has not begun, or is over.
    public void step() {
        if (!state.get().active()) {
            begin(ScriptPace.stepping());
        }
        pace.step();
    }

    private void begin(ScriptPace wanted) {
        scenario.filter(_ -> state.get().startable()).ifPresent(script -> {
            pace = wanted;
            session = Optional.empty();
            runner.run(script, wanted);
        });
    }

    /// Ends it where it is; hosts and wire go on.
    public void stop() {
        session.ifPresent(running -> background.execute(running::cancelScript));
    }

    /// It was begun in this session.
    void begun(LabSession running) {
        session = Optional.of(running);
        shown = null;
    }

    /// The lab that it ran in is gone: it can be begun anew.
    void ended() {
        if (session.isPresent()) {
            pulse();
            session = Optional.empty();
            if (state.get().active()) {
                state.set(new ScriptState(ScriptState.Phase.STOPPED, state.get().title(), Optional.empty()));
            }
        }
    }

    /// Takes how far it has come; called once a pulse.
    void pulse() {
        session.flatMap(LabSession::script).ifPresent(progress -> {
            boolean waits = pace.waiting();
            if (progress != shown || waits != paused) {
                shown = progress;
                paused = waits;
                show(progress);
            }
        });
    }

    private void show(ScriptProgress progress) {
        int at = progress.line().map(Scenario.Step::line).orElse(Integer.MAX_VALUE);
        ScriptState.Phase phase = phase(progress);
        lines.set(marked(line -> mark(progress, phase, line, at), line -> line == at ? remark(progress) : ""));
        state.set(new ScriptState(phase, progress.scenario().title(), progress.failure()));
    }

    private ScriptState.Phase phase(ScriptProgress progress) {
        return switch (progress.status()) {
            case RUNNING -> paused ? ScriptState.Phase.PAUSED : ScriptState.Phase.RUNNING;
            case DONE -> ScriptState.Phase.DONE;
            case FAILED -> ScriptState.Phase.FAILED;
            case CANCELLED -> ScriptState.Phase.STOPPED;
        };
    }

    private static ScriptLine.Mark mark(ScriptProgress progress, ScriptState.Phase phase, int line, int at) {
        if (line == at) {
            return switch (phase) {
                case FAILED -> ScriptLine.Mark.FAILED;
                case RUNNING -> ScriptLine.Mark.DOING;
                default -> ScriptLine.Mark.NEXT;
            };
        }
        boolean done = line < at && progress.scenario().steps().stream().anyMatch(step -> step.line() == line);
        return done ? ScriptLine.Mark.DONE : ScriptLine.Mark.NONE;
    }

    private String remark(ScriptProgress progress) {
        return progress.status() == ScriptProgress.Status.RUNNING && !paused && progress.waiting()
                ? messages.text("lab.script.waits") : "";
    }
}
