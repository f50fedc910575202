package dev.osiscope.session;

import dev.osiscope.lab.Lab;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioResult;
import dev.osiscope.lab.scenario.ScenarioRun;
import java.util.concurrent.CompletionException;

/// Does a script in a lab, on a thread of its own.
final class ScriptThread {

    private final Published<ScriptProgress> progress;
    private final Thread thread;
    private volatile boolean cancelled;

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
        });
        try {
            ScenarioResult result = run.runIn(lab);
            progress.set(cancelled ? progress.get().cancelled() : progress.get().ended(result));
        } catch (CompletionException | IllegalStateException ended) {
            // The lab has ended under the script's hands: nobody waits for what it would have said.
            progress.set(progress.get().cancelled());
        }
    }

    /// Ends it, where it is not over yet; returns when nothing more is done.
    void cancel() {
        cancelled = true;
        thread.interrupt();
        Threads.join(thread);
    }
}
