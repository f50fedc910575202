package dev.osiscope.session;

import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.ScenarioRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/// Does a script in a lab, on a thread of its own.
final class ScriptThread {

    private final Published<ScriptProgress> progress;
    private final Thread thread;
    private final List<Begun> begun = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    /// When a line was begun.
    private record Begun(Scenario.Step line, long nanos) {}

    private ScriptThread(Lab lab, Scenario scenario, ScriptPace pace) {
        progress = new Published<>(ScriptProgress.begin(scenario));
        thread = Thread.ofPlatform().name("osiscope-script").daemon().unstarted(() -> run(lab, scenario, pace));
    }

    /// Begins with the first line, as soon as `pace` allows it.
    static ScriptThread start(Lab lab, Scenario scenario, ScriptPace pace) {
        ScriptThread script = new ScriptThread(lab, scenario, pace);
        script.thread.start();
        return script;
    }

    Published<ScriptProgress> progress() {
        return progress;
    }

    private void run(Lab lab, Scenario scenario, ScriptPace pace) {
        ScenarioRun run = new ScenarioRun(scenario, line -> {
            progress.set(progress.get().at(line));
            pace.await();
            begun.add(new Begun(line, WallClock.nanos()));
        });
        try {
            ScenarioResult result = run.runIn(lab);
            progress.set(cancelled ? progress.get().cancelled() : progress.get().ended(result));
        } catch (CompletionException | IllegalStateException ended) {
            // The lab has ended under the script's hands: nobody waits for what it would have said.
            progress.set(progress.get().cancelled());
        }
    }

    /// The line that was being done at a time; empty before the first.
    Optional<Scenario.Step> lineAt(long nanos) {
        return begun.stream().takeWhile(line -> line.nanos <= nanos).reduce((_, later) -> later).map(Begun::line);
    }

    /// Ends it, where it is not over yet; returns when nothing more is done.
    void cancel() {
        cancelled = true;
        thread.interrupt();
        Threads.join(thread);
    }
}
