package dev.osiscope.session;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.wire.transport.TcpHeader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// A live session: frames from one source and events from the app's own hub and clients, merged by time
/// into one timeline on one owner thread, and published as snapshots.
///
/// Of all frames on the interface it keeps the TCP segments from and to the ports that its own hub listens
/// on. Producers may call from any thread and never wait; [#snapshot()] may be read from any thread.
public final class Session implements AutoCloseable {

    private final FrameSource source;
    private final MergeQueue queue;
    private final TimelineBuilder builder = new TimelineBuilder();
    private final Set<Integer> ports = new HashSet<>();
    private final Memory memory = new Memory(TcpJudge::new);
    private FrameDissector dissector = new FrameDissector(Set.of());
    private List<String> participants;
    private Optional<FrameSourceException> failure = Optional.empty();
    private long frames;
    private final Published<SessionSnapshot> published;

    /// A session that will take its frames from `source`.
    ///
    /// @param participants the names of the app's own hub and clients, the hub first
    public Session(FrameSource source, List<String> participants) {
        this.source = source;
        this.participants = List.copyOf(participants);
        published = new Published<>(build());
        queue = new MergeQueue("osiscope-session", this::publish, this::fail);
    }

    /// Starts the source; returns when every frame from now on will be seen.
    ///
    /// @throws FrameSourceException where the source can't start
    public void start() throws FrameSourceException {
        source.start(new FrameSink() {
            @Override
            public void accept(Frame frame) {
                queue.add(frame.timeNanos(), () -> take(frame));
            }

            @Override
            public void failed(FrameSourceException reason) {
                queue.addNow(() -> failure = Optional.of(reason));
            }
        });
    }

    /// Takes what the hub or a client did.
    public void observe(ApplicationEvent event) {
        TimelineEvent translated = ApplicationEvents.translate(event);
        queue.add(translated.timeNanos(), () -> take(translated));
    }

    /// Adds a participant that has joined the stage.
    public void addParticipant(String name) {
        queue.addNow(() -> {
            if (!participants.contains(name)) {
                List<String> more = new ArrayList<>(participants);
                more.add(name);
                participants = List.copyOf(more);
            }
        });
    }

    private void take(TimelineEvent event) {
        if (event instanceof TimelineEvent.SocketCalled call && call.kind() == SocketCallKind.LISTEN) {
            call.local().ifPresent(endpoint -> ports.add(endpoint.port()));
            dissector = new FrameDissector(Set.copyOf(ports));
        }
        builder.event(event);
    }

    private void take(Frame frame) {
        Dissection dissection = dissector.dissect(frame, frames + 1, memory);
        boolean ours = dissection.header(TcpHeader.class)
                .filter(header -> ports.contains(header.sourcePort()) || ports.contains(header.destinationPort()))
                .isPresent();
        if (ours && builder.segment(frames + 1, dissection)) {
            frames++;
        }
    }

    /// What goes wrong here is a defect of the program: it is said and logged, and the session goes on.
    private void fail(RuntimeException defect) {
        System.getLogger(Session.class.getName()).log(System.Logger.Level.ERROR, "a step could not be made", defect);
        failure = Optional.of(new FrameSourceException(
                "A step could not be made: " + defect, "Please report it with the log of the program"));
    }

    private void publish() {
        published.set(build());
    }

    /// Waits until a snapshot fulfils `condition`.
    ///
    /// @param patience how long at most
    /// @return whether one did
    public boolean await(Predicate<SessionSnapshot> condition, Duration patience) {
        return published.await(condition, patience);
    }

    private SessionSnapshot build() {
        return new SessionSnapshot(
                builder.snapshot(), source.name(), source.provenance(), participants, source.counters(), failure);
    }

    /// The newest snapshot.
    public SessionSnapshot snapshot() {
        return published.get();
    }

    /// Ends the session: all that was seen before the call is in the snapshot that it completes with.
    public CompletableFuture<SessionSnapshot> end() {
        source.close();
        return queue.close().thenApply(closed -> published.get());
    }

    @Override
    public void close() {
        end().join();
    }
}
