package dev.osiscope.viewmodel;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.LoopbackSources;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.DemoScript;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.FirstSteps;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A whole demo, run once for all tests that look at a session.
public final class RecordedDemo {

    /// The words in the tests' language.
    public static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<TcpState> GONE = EnumSet.of(TcpState.TIME_WAIT, TcpState.CLOSED);

    private static SessionSnapshot modelled;
    private static SessionSnapshot captured;

    private RecordedDemo() {}

    /// The demo with modelled frames.
    public static synchronized SessionSnapshot modelled() {
        if (modelled == null) {
            modelled = recorded(LocalSession::modelled);
        }
        return modelled;
    }

    /// The demo with the kernel's frames; empty where this process may not capture.
    public static synchronized Optional<SessionSnapshot> captured() {
        if (captured == null && mayCapture()) {
            captured = recorded(() ->
                    LocalSession.capturing(LoopbackSources.ofThisMachine().open(LoopbackSources.PACKET)));
        }
        return Optional.ofNullable(captured);
    }

    /// Every demo that this machine can record: modelled always, captured with the right to.
    public static List<SessionSnapshot> all() {
        return Stream.concat(Stream.of(modelled()), captured().stream()).toList();
    }

    private static boolean mayCapture() {
        try {
            return CaptureRight.present();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static SessionSnapshot recorded(LiveStage.Opener opener) {
        try (LocalSession session = opener.open()) {
            session.runDemo(new DemoScript(Duration.ofMillis(5))).join();
            if (!session.await(RecordedDemo::isOver, PATIENCE)) {
                throw new IllegalStateException("the demo did not come to its end");
            }
            return session.end().join();
        } catch (FrameSourceException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Whether the first client has left and both ends know.
    public static boolean isOver(SessionSnapshot snapshot) {
        Timeline timeline = snapshot.timeline();
        var world = timeline.worldAfter(timeline.size() - 1);
        return !timeline.conversations().isEmpty() && Stream.of(End.values()).allMatch(end ->
                world.of(timeline.conversations().getFirst(), end).filter(GONE::contains).isPresent());
    }

    /// The steps whose segment has `role`, in order.
    public static List<Integer> stepsOf(Timeline timeline, SegmentRole role) {
        return IntStream.range(0, timeline.size())
                .filter(index -> timeline.step(index).segment().filter(found -> found.role() == role).isPresent())
                .boxed()
                .toList();
    }

    /// The first step whose segment has `role`.
    public static int firstOf(SessionSnapshot snapshot, SegmentRole role) {
        return stepsOf(snapshot.timeline(), role).getFirst();
    }

    /// The same session at an earlier moment, when it had `size` steps.
    public static SessionSnapshot cutTo(SessionSnapshot whole, int size) {
        return new SessionSnapshot(
                new FirstSteps(whole.timeline(), size), whole.sourceName(), whole.provenance(),
                whole.participants(), whole.counters(), whole.failure());
    }
}
