package dev.osiscope.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The demo: the hub starts, Ada, Bo and Cy connect one after the other, Ada says hello, Bo and Cy receive
/// it, Ada leaves. Each action starts when the effect of the one before was observed.
public final class DemoScript {

    /// What Ada says.
    public static final String GREETING = "hello, hub";

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long PATIENCE_SECONDS = 10;

    private final Duration pause;

    /// A demo with 50 ms between its actions: enough for the last acknowledgement to be seen.
    public DemoScript() {
        this(PAUSE);
    }

    /// @param pause what passes between an observed effect and the next action; may be zero
    public DemoScript(Duration pause) {
        this.pause = pause;
    }

    /// Runs on a stage whose hub is stopped and which has no clients yet; leaves the hub running, with Bo
    /// and Cy connected. Fails with a [HubException] where an effect does not come within 10 s.
    public CompletableFuture<Void> run(HubStage stage) {
        return stage.startHub()
                .thenCompose(_ -> join(stage, "Ada"))
                .thenCompose(_ -> join(stage, "Bo"))
                .thenCompose(_ -> join(stage, "Cy"))
                .thenCompose(_ -> sayHello(stage))
                .thenCompose(_ -> leave(stage));
    }

    private CompletableFuture<Void> join(HubStage stage, String name) {
        return paused(stage, () -> stage.addClient(name).thenCompose(_ -> observed(name + " to be accepted",
                List.of(stage.next(emitted(HubServer.NAME, "connection"))),
                stage.connect(name))));
    }

    private CompletableFuture<Void> sayHello(HubStage stage) {
        return paused(stage, () -> observed("Bo and Cy to receive the greeting",
                List.of(stage.next(emitted("Bo", "message")), stage.next(emitted("Cy", "message"))),
                stage.send("Ada", GREETING)));
    }

    private CompletableFuture<Void> leave(HubStage stage) {
        return paused(stage, () -> observed("the hub to see that Ada left",
                List.of(stage.next(emitted(HubServer.NAME, "disconnect"))),
                stage.close("Ada")));
    }

    private CompletableFuture<Void> paused(HubStage stage, Supplier<CompletableFuture<Void>> action) {
        return stage.loop().after(pause).thenCompose(_ -> action.get());
    }

    private static Predicate<ApplicationEvent> emitted(String participant, String name) {
        return event -> event instanceof EmitterCall call
                && call.kind() == EmitterCall.Kind.EMIT
                && call.participant().equals(participant)
                && call.event().equals(name);
    }

    /// Completes when the action has ended and its effects were seen; fails as the action does.
    private static CompletableFuture<Void> observed(
            String what, List<CompletableFuture<ApplicationEvent>> effects, CompletableFuture<Void> action) {
        CompletableFuture<?>[] awaited = effects.toArray(CompletableFuture[]::new);
        return action.thenCompose(_ -> CompletableFuture.allOf(awaited))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(failure instanceof TimeoutException
                        ? new HubException("waited " + PATIENCE_SECONDS + " s in vain for " + what, failure)
                        : failure))
                .whenComplete((_, _) -> effects.forEach(effect -> effect.cancel(false)));
    }
}
