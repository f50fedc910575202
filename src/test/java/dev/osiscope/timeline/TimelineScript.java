package dev.osiscope.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.SegmentScript;
import dev.osiscope.dissect.Dissection;
import java.util.List;
import java.util.Optional;

/// A session written as a script: the calls of Ada and the hub, and the segments between them.
final class TimelineScript extends SegmentScript<TimelineScript> {

    static final Endpoint ADA = new Endpoint("127.0.0.1", 51_544);
    static final Endpoint HUB = new Endpoint("127.0.0.1", SegmentFrames.HUB_PORT);

    final TimelineBuilder builder = new TimelineBuilder();

    private final Endpoint server;

    TimelineScript(SegmentFrames link) {
        this(link, HUB);
    }

    TimelineScript(SegmentFrames link, Endpoint server) {
        super(link, ADA, server, CLIENT_ISN, SERVER_ISN);
        this.server = server;
    }

    Timeline timeline() {
        return builder.snapshot();
    }

    @Override
    protected TimelineScript self() {
        return this;
    }

    @Override
    protected void deliver(Dissection frame) {
        assertTrue(builder.segment(frames, frame));
    }

    TimelineScript ada(SocketCallKind kind) {
        return ada(kind, 0, "");
    }

    TimelineScript ada(SocketCallKind kind, int byteCount, String text) {
        return call("Ada", kind, Optional.of(ADA), Optional.of(server), byteCount, text);
    }

    TimelineScript hub(SocketCallKind kind) {
        return call("Hub", kind, Optional.of(server), Optional.of(ADA), 0, "");
    }

    TimelineScript listen() {
        return call("Hub", SocketCallKind.LISTEN, Optional.of(server), Optional.empty(), 0, "");
    }

    TimelineScript call(
            String who, SocketCallKind kind, Optional<Endpoint> local, Optional<Endpoint> remote, int byteCount,
            String text) {
        return event(new TimelineEvent.SocketCalled(++nanos, who, kind, local, remote, byteCount, text));
    }

    TimelineScript emitter(EmitterUseKind kind, String data, int listeners) {
        return event(new TimelineEvent.EmitterUsed(
                ++nanos, "Hub", kind, "message", data, listeners, List.of(), Optional.of(server), Optional.of(ADA)));
    }

    TimelineScript scrub(String before, String after) {
        return scrub(before, after, false);
    }

    TimelineScript refuse(String before, String after) {
        return scrub(before, after, true);
    }

    private TimelineScript scrub(String before, String after, boolean refused) {
        return event(new TimelineEvent.MessageScrubbed(++nanos, "Hub", "control characters", before, after, refused,
                Optional.of(server), Optional.of(ADA)));
    }

    TimelineScript event(TimelineEvent event) {
        builder.event(event);
        return this;
    }
}
