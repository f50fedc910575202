package dev.osiscope.viewmodel;

import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubStage;
import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.viewmodel.choice.Preferences;
import dev.osiscope.viewmodel.hub.HubControl;
import dev.osiscope.viewmodel.hub.HubSettings;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The hub on the stage of the running session. Another session has another stage: what was wished for the one before, or before
/// there was any, goes for it, too.
final class LiveHub implements HubControl {

    private static final long BETWEEN_LOOKS = 250_000_000;

    /// How a hub is to be.
    private record Wish(HubOptions options, int port) {}

    private final Preferences preferences;
    private final Executor background;
    private final Consumer<CompletableFuture<Void>> report;
    private final Consumer<Function<HubStage, CompletableFuture<Void>>> onStage;
    private volatile Optional<HubStage> stage = Optional.empty();
    private volatile Optional<ScrubPipeline> scrubbers = Optional.empty();
    private volatile Optional<HubStatus> status = Optional.empty();
    /// What was wished last; it is ready when a certificate is made.
    private CompletableFuture<Optional<Wish>> wish = CompletableFuture.completedFuture(Optional.empty());
    private volatile boolean looking;
    private long lookedAt = Long.MIN_VALUE / 2;

    /// @param background where certificates are made
    /// @param report     tells the user where something fails
    /// @param onStage    does something on the stage, also on one that there is not yet, and reports as well
    LiveHub(Preferences preferences, Executor background, Consumer<CompletableFuture<Void>> report,
            Consumer<Function<HubStage, CompletableFuture<Void>>> onStage) {
        this.preferences = preferences;
        this.background = background;
        this.report = report;
        this.onStage = onStage;
    }

    /// From now on, the hub is that of another stage.
    void moveTo(HubStage other) {
        stage = Optional.of(other);
        status = Optional.empty();
        scrubbers.ifPresent(other::scrubWith);
    }

    /// Completes when a hub that starts then is as it was wished last.
    synchronized CompletableFuture<Void> ready() {
        Optional<HubStage> current = stage;
        return wish.thenCompose(known -> known
                .flatMap(wanted -> current.map(there -> there.configure(wanted.options, wanted.port)))
                .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public void scrubWith(ScrubPipeline wanted) {
        scrubbers = Optional.of(wanted);
        stage.ifPresent(there -> report.accept(there.scrubWith(wanted)));
    }

    @Override
    public synchronized void use(HubSettings settings, Optional<String> code) {
        wish = CompletableFuture.supplyAsync(
                () -> Optional.of(new Wish(settings.options(code, Instant.now()), settings.port())), background);
        report.accept(wish.thenAccept(_ -> { }));
    }

    @Override
    public void startAnew() {
        onStage.accept(current -> {
            CompletableFuture<Void> stopped = current.hubAddress().isPresent()
                    ? current.stopHub() : CompletableFuture.completedFuture(null);
            return stopped.thenCompose(_ -> ready()).thenCompose(_ -> current.startHub());
        });
    }

    @Override
    public Optional<HubStatus> status() {
        return status;
    }

    @Override
    public void look(long nowNanos) {
        Optional<HubStage> asked = stage;
        if (asked.isEmpty() || looking || nowNanos - lookedAt < BETWEEN_LOOKS) {
            return;
        }
        lookedAt = nowNanos;
        looking = true;
        asked.get().status().whenComplete((found, failure) -> {
            // A stage that is closed has no hub.
            status = failure == null && asked == stage ? found : Optional.empty();
            looking = false;
        });
    }
}
