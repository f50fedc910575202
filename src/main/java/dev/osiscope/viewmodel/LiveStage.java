package dev.osiscope.viewmodel;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.DemoScript;
import dev.osiscope.hub.HubStage;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.choice.Preferences;
import dev.osiscope.viewmodel.hub.HubControl;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The stage of the running session: the app's own hub and clients. There is no session before something is done on it: to
/// open one takes some tenths of a second, for which the window need not wait.
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
    /// Guarded by itself while a session is opened or closed, for which all others wait.
    private final Object opening = new Object();
    private volatile Optional<LocalSession> session = Optional.empty();
    private volatile boolean busy;

    /// A stage on which nothing has happened yet.
    ///
    /// @param opener     opens a session
    /// @param background where sessions are opened and closed: never the JavaFX application thread
    /// @param notices    takes what went wrong, in words; called from any thread
    /// @param remembered where the user's choices for the hub are
    public LiveStage(Opener opener, Executor background, Consumer<String> notices, Preferences remembered) {
        this.opener = opener;
        this.background = background;
        this.notices = notices;
        hub = new LiveHub(remembered, background, this::report, this::onStage);
    }

    @Override
    public HubControl hub() {
        return hub;
    }

    /// The newest snapshot of the running session.
    public SessionSnapshot snapshot() {
        return session.map(LocalSession::snapshot).orElse(LocalSession.BEFORE);
    }

    @Override
    public Now now() {
        Optional<HubStage> stage = session.map(LocalSession::stage);
        Set<String> here = Set.copyOf(snapshot().participants());
        return new Now(
                stage.flatMap(HubStage::hubAddress).isPresent(),
                stage.map(LiveStage::connected).orElse(Set.of()),
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
                LocalSession begun = anew();
                report(hub.ready().thenCompose(_ -> begun.runDemo(new DemoScript()))).whenComplete((done, failure) -> busy = false);
            } catch (FrameSourceException failure) {
                busy = false;
                notices.accept(failure.mend().isEmpty() ? failure.getMessage() : failure.advice());
            }
        });
    }

    private static Set<String> connected(HubStage stage) {
        return stage.clients().stream().filter(stage::connected).collect(Collectors.toUnmodifiableSet());
    }

    /// Another session, in place of the one that there is.
    private LocalSession anew() throws FrameSourceException {
        synchronized (opening) {
            session.ifPresent(LocalSession::close);
            LocalSession begun = opener.open();
            session = Optional.of(begun);
            hub.moveTo(begun.stage());
            return begun;
        }
    }

    private LocalSession opened() throws FrameSourceException {
        synchronized (opening) {
            return session.isPresent() ? session.get() : anew();
        }
    }

    /// Does something in the running session; where there is none, in a first one.
    private void inSession(Function<LocalSession, CompletableFuture<Void>> action) {
        session.ifPresentOrElse(running -> report(action.apply(running)), () -> background.execute(() -> {
            try {
                report(action.apply(opened()));
            } catch (FrameSourceException failure) {
                notices.accept(failure.mend().isEmpty() ? failure.getMessage() : failure.advice());
            }
        }));
    }

    private void onStage(Function<HubStage, CompletableFuture<Void>> action) {
        inSession(running -> action.apply(running.stage()));
    }

    @Override
    public void toggleHub() {
        onStage(stage -> stage.hubAddress().isPresent()
                ? stage.stopHub() : hub.ready().thenCompose(_ -> stage.startHub()));
    }

    @Override
    public void addClient() {
        now().nextClient().ifPresent(name -> inSession(running -> running.addClient(name)));
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
        inSession(running -> running.addClient(client).thenCompose(added -> action.apply(running.stage())));
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
        synchronized (opening) {
            session.ifPresent(LocalSession::close);
        }
    }
}
