package dev.osiscope.session;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.DemoScript;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.HubStage;
import dev.osiscope.modelled.ModelledSource;
import dev.osiscope.timeline.TimelineBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// The app's own hub and clients, and the session that records them.
public final class LocalSession implements AutoCloseable {

    private static final int FIRST_CLIENTS = 3;

    /// What there is before a session: the hub and the first clients, and frames from nowhere.
    public static final SessionSnapshot BEFORE = new SessionSnapshot(new TimelineBuilder().snapshot(), "", Provenance.CAPTURED,
            firstParticipants(), FrameCounters.NONE, Optional.empty());

    private final Session session;
    private final HubStage stage;

    private LocalSession(Session session, HubStage stage) {
        this.session = session;
        this.stage = stage;
    }

    /// Records the hub and the clients with the frames of `source`.
    ///
    /// @throws FrameSourceException where the source can't start
    public static LocalSession capturing(FrameSource source) throws FrameSourceException {
        Session session = new Session(source, firstParticipants());
        return started(session, new HubStage(session::observe));
    }

    /// Records the hub and the clients with modelled frames, where nothing can be captured.
    ///
    /// @throws FrameSourceException never: a model needs no right
    public static LocalSession modelled() throws FrameSourceException {
        ModelledSource source = new ModelledSource();
        Session session = new Session(source, firstParticipants());
        return started(session, new HubStage(event -> {
            session.observe(event);
            source.observe(event);
        }));
    }

    private static LocalSession started(Session session, HubStage stage) throws FrameSourceException {
        try {
            session.start();
        } catch (FrameSourceException failure) {
            stage.close();
            session.close();
            throw failure;
        }
        return new LocalSession(session, stage);
    }

    private static List<String> firstParticipants() {
        List<String> names = new ArrayList<>(List.of(HubServer.NAME));
        names.addAll(HubStage.NAMES.subList(0, FIRST_CLIENTS));
        return names;
    }

    /// The newest snapshot.
    public SessionSnapshot snapshot() {
        return session.snapshot();
    }

    /// The hub and the clients.
    public HubStage stage() {
        return stage;
    }

    /// Runs the demo on the stage.
    public CompletableFuture<Void> runDemo(DemoScript script) {
        return script.run(stage);
    }

    /// Adds the next client to the stage.
    public CompletableFuture<Void> addClient(String name) {
        session.addParticipant(name);
        return stage.clients().contains(name) ? CompletableFuture.completedFuture(null) : stage.addClient(name);
    }

    /// Waits until a snapshot fulfils `condition`.
    ///
    /// @param patience how long at most
    /// @return whether one did
    public boolean await(Predicate<SessionSnapshot> condition, Duration patience) {
        return session.await(condition, patience);
    }

    /// Stops recording: what was seen before the call is in the snapshot it completes with. The stage stays.
    public CompletableFuture<SessionSnapshot> end() {
        return session.end();
    }

    /// Ends the session and closes the stage.
    @Override
    public void close() {
        session.end().join();
        stage.close().join();
    }
}
