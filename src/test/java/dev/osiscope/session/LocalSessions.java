package dev.osiscope.session;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.DemoScript;
import dev.osiscope.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Sessions of real hubs and clients, for tests.
public final class LocalSessions {

    /// More than any test needs.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private LocalSessions() {}

    /// The whole demo with modelled frames.
    public static SessionSnapshot modelledDemo() throws FrameSourceException {
        try (LocalSession session = LocalSession.modelled()) {
            return demo(session);
        }
    }

    /// Runs the demo to the end of the first conversation, then ends `session`.
    public static SessionSnapshot demo(LocalSession session) {
        session.runDemo(new DemoScript(Duration.ZERO)).join();
        session.await(snapshot -> segments(snapshot.timeline()).stream()
                .anyMatch(segment -> segment.senderState() == TcpState.TIME_WAIT), PATIENCE);
        return session.end().join();
    }

    /// The segments of `timeline` in their order.
    public static List<TrackedSegment> segments(Timeline timeline) {
        return IntStream.range(0, timeline.size())
                .mapToObj(timeline::step)
                .flatMap(step -> step.segment().stream())
                .toList();
    }
}
