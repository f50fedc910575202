package dev.osiscope.viewmodel;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.DemoScript;
import dev.osiscope.hub.HubStage;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.choice.Preferences;
import dev.osiscope.viewmodel.hub.HubControl;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The stage of the running session: the app's own hub and clients.
public final class LiveStage implements StageControl, AutoCloseable {

    /// Opens a session.
    @FunctionalInterface
    public interface Opener {

        /// Opens a session on the source that was chosen.
        ///
        /// @throws FrameSourceException where that source can't start
        LocalSession open() throws FrameSourceException;
    }

    private final Opener opener;
    private final Executor background;
    private final Consumer<String> notices;
    private final LiveHub hub;
    private volatile LocalSession session;
    private volatile boolean busy;

    /// A stage with a first session, on which nothing has happened yet.
    ///
    /// @param opener     opens a session
    /// @param background where sessions are opened and closed: never the JavaFX application thread
    /// @param notices    takes what went wrong, in words; called from any thread
    /// @param remembered where the user's choices for the hub are
    /// @throws FrameSourceException where the source can't start
    public LiveStage(Opener opener, Executor background, Consumer<String> notices, Preferences remembered)
            throws FrameSourceException {
        this.opener = opener;
        this.background = background;
        this.notices = notices;
        hub = new LiveHub(remembered, background, this::report);
        session = opener.open();
        hub.moveTo(session.stage());
    }

    @Override
    public HubControl hub() {
        return hub;
    }

    /// The newest snapshot of the running session.
    public SessionSnapshot snapshot() {
        return session.snapshot();
    }

    @Override
    public Now now() {
        HubStage stage = session.stage();
        Set<String> connected = new HashSet<>(stage.clients());
        connected.removeIf(name -> !stage.connected(name));
        Set<String> here = Set.copyOf(snapshot().participants());
        return new Now(
                stage.hubAddress().isPresent(),
                Set.copyOf(connected),
                HubStage.NAMES.stream().filter(name -> !here.contains(name)).findFirst(),
                busy);
    }

    @Override
    public void runDemo() {
        if (busy) {
            return;
        }
        busy = true;
        background.execute(() -> {
            try {
                LocalSession old = session;
                old.close();
                session = opener.open();
                hub.moveTo(session.stage());
                LocalSession begun = session;
                report(hub.ready().thenCompose(_ -> begun.runDemo(new DemoScript()))).whenComplete((done, failure) -> busy = false);
            } catch (FrameSourceException failure) {
                busy = false;
                notices.accept(failure.advice());
            }
        });
    }

    @Override
    public void toggleHub() {
        HubStage stage = session.stage();
        report(stage.hubAddress().isPresent() ? stage.stopHub() : hub.ready().thenCompose(_ -> stage.startHub()));
    }

    @Override
    public void addClient() {
        now().nextClient().ifPresent(name -> report(session.addClient(name)));
    }

    @Override
    public void connect(String client) {
        whenHere(client, stage -> stage.connect(client));
    }

    @Override
    public void send(String client, String text) {
        whenHere(client, stage -> stage.send(client, text));
    }

    @Override
    public void close(String client) {
        whenHere(client, stage -> stage.close(client));
    }

    @Override
    public void abort(String client) {
        whenHere(client, stage -> stage.abort(client));
    }

    private void whenHere(String client, Function<HubStage, CompletableFuture<Void>> action) {
        LocalSession running = session;
        report(running.addClient(client).thenCompose(added -> action.apply(running.stage())));
    }

    private CompletableFuture<Void> report(CompletableFuture<Void> action) {
        return action.whenComplete((done, failure) -> {
            if (failure != null) {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                notices.accept(cause.getMessage());
            }
        });
    }

    /// Ends the session and closes the hub and the clients.
    @Override
    public void close() {
        session.close();
    }
}
