package dev.osiscope.viewmodel.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.LabException;
import dev.osiscope.lab.branch.Branch;
import dev.osiscope.lab.branch.BranchRun;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioError;
import dev.osiscope.lab.wire.FrameTurn;
import dev.osiscope.lab.wire.FrameView;
import dev.osiscope.session.LabSession;
import dev.osiscope.session.ScriptProgress;
import dev.osiscope.timeline.Step;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// "What if?": from a step of a script's run, the same script runs again and does something else there; both runs stand
/// beside each other. Used on the JavaFX application thread; the runs have labs of their own, in the background.
public final class WhatIfModel {

    /// What is being done.
    public enum Phase {
        /// Nothing.
        IDLE,
        /// The script runs as it is.
        OLD,
        /// The script runs another way.
        NEW
    }

    private final Messages messages;
    private final Executor background;
    private final Executor inbox;
    private final SessionViewModel steps;
    private final Supplier<Optional<LabSession>> session;
    private final StringProperty line = new SimpleStringProperty("");
    private final StringProperty others = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<Optional<WhatIfResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FutureTask<?>> running = Optional.empty();

    /// @param steps   whose step at the playhead is meant
    /// @param session the lab that the steps come from, where one runs
    WhatIfModel(SessionViewModel steps, Executor background, Executor inbox,
            Supplier<Optional<LabSession>> session) {
        messages = steps.messages();
        this.steps = steps;
        this.background = background;
        this.inbox = inbox;
        this.session = session;
    }

    /// The script that runs in the lab, or did.
    private Optional<Scenario> script() {
        return session.get().flatMap(LabSession::script).map(ScriptProgress::scenario);
    }

    /// Whether there is a script that can go another way.
    public boolean possible() {
        return script().isPresent();
    }

    /// The step that is meant, in words; empty where none is, or none with a frame.
    public Optional<String> chosen() {
        return possible() ? steps.step().filter(step -> step.dissection().isPresent())
                .map(step -> messages.text("whatif.step", step.index() + 1, messages.text(step.title()))) : Optional.empty();
    }

    /// Writes down that this happens to the frame of the step: from the first line of the script on, so that no frame
    /// is
    /// too fast for it.
    public void suggest(WhatIfDeed deed) {
        Optional<String> which = steps.step().flatMap(this::words);
        script().filter(_ -> which.isPresent()).ifPresent(known -> {
            line.set(Integer.toString(known.steps().getFirst().line()));
            others.set(deed.line(which.get()));
            problem.set("");
        });
    }

    /// Writes down the line that was being done at the step; what else is done there is the user's to write.
    public void suggestLine() {
        steps.step().flatMap(step -> session.get().flatMap(lab -> lab.scriptLineAt(step.event().timeNanos())))
                .ifPresent(found -> line.set(Integer.toString(found.line())));
    }

    private Optional<String> words(Step step) {
        List<FrameView> run = session.get().map(lab -> lab.lab().events().frames()).orElse(List.of());
        return step.dissection().flatMap(dissection -> run.stream().map(FrameView::frame)
                .filter(frame -> frame.sentNanos() == dissection.frame().timeNanos()
                        && frame.bytes().equals(dissection.frame().bytes())).findFirst())
                .flatMap(frame -> new FrameTurn().words(run, frame));
    }

    /// Runs the script as it is, then the other way.
    public void run() {
        Optional<Scenario> scenario = script();
        if (phase.get() != Phase.IDLE || scenario.isEmpty()) {
            return;
        }
        List<String> written = others.get().lines().filter(text -> !text.isBlank()).toList();
        if (!line.get().strip().matches("\\d{1,6}") || written.isEmpty()) {
            problem.set(messages.text("whatif.missing"));
            return;
        }
        switch (Branch.read(scenario.get(), Integer.parseInt(line.get().strip()), written)) {
            case Branch.NotUnderstood(List<ScenarioError> errors) -> problem.set(messages.said(errors.getFirst().toString()));
            case Branch.Understood(Branch branch) -> {
                problem.set("");
                phase.set(Phase.OLD);
                FutureTask<?> task = new FutureTask<>(() -> run(branch, String.join("; ", written)), branch);
                running = Optional.of(task);
                background.execute(task);
            }
        }
    }

    private void run(Branch branch, String title) {
        BranchRun both = new BranchRun(branch, _ -> { });
        try {
            BranchRun.Course old = both.original();
            inbox.execute(() -> goOn(Phase.NEW));
            if (!Thread.currentThread().isInterrupted()) {
                BranchRun.Course changed = both.changed();
                WhatIfResult found = new WhatIfResult(title, lifelines(branch), both.compare(old, changed),
                        missed(old, changed));
                inbox.execute(() -> show(found));
            }
        } catch (LabException failure) {
            inbox.execute(() -> fail(messages.advice(failure.getMessage(), failure.mend())));
        } catch (CompletionException | IllegalStateException ended) {
            inbox.execute(() -> fail(""));
        }
    }

    /// As on the ladder: who is connected to stands last.
    private static List<String> lifelines(Branch branch) {
        String target = Cast.of(branch.original()).target();
        List<String> names = branch.original().hosts().stream().map(HostPlan::name).toList();
        return Stream.concat(names.stream().filter(name -> !name.equals(target)), Stream.of(target)).toList();
    }

    private List<String> missed(BranchRun.Course old, BranchRun.Course changed) {
        return Stream.concat(
                old.failures().stream().map(failure -> messages.text("whatif.missed.old", failure.step().line(),
                        failure.step().text())),
                changed.failures().stream().map(failure -> messages.text("branch.missed", failure.step().line(),
                        failure.step().text()))).toList();
    }

    private void goOn(Phase next) {
        if (phase.get() != Phase.IDLE) {
            phase.set(next);
        }
    }

    private void show(WhatIfResult found) {
        if (phase.get() != Phase.IDLE) {
            phase.set(Phase.IDLE);
            result.set(Optional.of(found));
        }
    }

    private void fail(String words) {
        phase.set(Phase.IDLE);
        problem.set(words);
    }

    /// Ends the runs, where they are not over yet.
    public void stop() {
        running.ifPresent(task -> task.cancel(true));
        phase.set(Phase.IDLE);
    }

    /// Takes the result away.
    public void closeResult() {
        result.set(Optional.empty());
    }

    /// The words of the window's language.
    public Messages messages() {
        return messages;
    }

    /// The steps of the lab, with the playhead.
    public SessionViewModel steps() {
        return steps;
    }

    /// The number of the line before which something else is done.
    public StringProperty lineProperty() {
        return line;
    }

    /// What else is done: lines of a script.
    public StringProperty othersProperty() {
        return others;
    }

    /// What is wrong with what is written, or what kept it from running; blank where nothing is.
    public ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is being done.
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Both runs; empty before there are some.
    public ReadOnlyObjectProperty<Optional<WhatIfResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
