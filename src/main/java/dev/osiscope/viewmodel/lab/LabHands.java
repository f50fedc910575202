package dev.osiscope.viewmodel.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.LabHost;
import dev.osiscope.lab.scenario.Act;
import dev.osiscope.lab.scenario.LabActs;
import dev.osiscope.lab.scenario.Scenario;
import dev.osiscope.lab.scenario.ScenarioReader;
import dev.osiscope.session.LabSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What a hand does in a lab: lines of a script, done one after the other in the background. Used on the JavaFX
/// application thread.
final class LabHands {

    private final Messages messages;
    private final Executor background;
    private final Executor inbox;
    private final Consumer<String> notices;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /// @param background where it is done
    /// @param inbox      takes what comes of it back
    /// @param notices    takes what went wrong, in words
    LabHands(Messages messages, Executor background, Executor inbox, Consumer<String> notices) {
        this.messages = messages;
        this.background = background;
        this.inbox = inbox;
        this.notices = notices;
    }

    /// The hosts that take part in `session`, as a script knows them.
    static List<HostPlan> plans(LabSession session) {
        return session.lab().hosts().stream().map(LabHost::plan).toList();
    }

    /// Reads a line for the hosts of `session`.
    static Scenario.Reading read(LabSession session, String line) {
        return ScenarioReader.readLine(plans(session), line, 1);
    }

    /// Does a line that the program has put together itself, then `after` on the JavaFX application thread.
    void perform(LabSession session, String line, Runnable after) {
        switch (read(session, line)) {
            case Scenario.Understood(Scenario one) -> perform(session, one.steps().getFirst().act(), after);
            case Scenario.NotUnderstood(var errors) -> notices.accept(errors.getFirst().toString());
        }
    }

    /// Does what a line says, then `after`.
    void perform(LabSession session, Act act, Runnable after) {
        later(() -> {
            Optional<String> failure = LabActs.perform(session.lab(), act);
            inbox.execute(() -> {
                failure.ifPresent(words -> notices.accept(messages.text("lab.failed", words)));
                after.run();
            });
        });
    }

    /// Says what went wrong.
    void notice(String words) {
        notices.accept(words);
    }

    /// Does `work` in the background when all before it is done. What goes wrong is a notice.
    void later(Runnable work) {
        last = last.handleAsync((_, _) -> {
            try {
                work.run();
            } catch (CancellationException ended) {
                return ended;
            } catch (RuntimeException failure) {
                String words = Optional.ofNullable(failure.getCause()).orElse(failure).getMessage();
                inbox.execute(() -> notices.accept(words));
            }
            return work;
        }, background);
    }
}
