package dev.osiscope.timeline;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import java.util.List;
import java.util.Optional;

/// Makes a session's timeline, event by event. Used by one thread; the snapshots it gives are immutable and
/// may be read by any. A snapshot and a look at any of its worlds cost the same however long the session is.
///
/// A `connect()` is a step before the first segment of its conversation. Where that conversation turns out to
/// have another number than was guessed (see [TcpTracker]), the step is replaced in later snapshots.
public final class TimelineBuilder {

    private final StepBook book = new StepBook();
    private final TcpTracker tracker = new TcpTracker(book::renumber);
    private long lastFrame;

    /// Adds the next frame, where it is a segment.
    ///
    /// @param frameNumber its number in the session, higher than that of the segment before
    /// @return whether it is a step; a frame that is none leaves its number free
    /// @throws IllegalArgumentException where the number is not higher
    public boolean segment(long frameNumber, Dissection dissection) {
        if (frameNumber <= lastFrame) {
            throw new IllegalArgumentException("frame " + frameNumber + " after frame " + lastFrame);
        }
        Optional<TrackedSegment> segment = tracker.track(frameNumber, dissection);
        segment.ifPresent(tracked -> {
            lastFrame = tracked.frameNumber();
            book.add(tracked);
        });
        return segment.isPresent();
    }

    /// Adds what the application reports; a segment is tracked anew.
    public void event(TimelineEvent event) {
        switch (event) {
            case TimelineEvent.SegmentSeen seen -> segment(seen.segment().frameNumber(), seen.segment().dissection());
            case TimelineEvent.SocketCalled call -> add(call);
            case TimelineEvent.EmitterUsed use -> book.add(use, use.local(), use.remote(), List.of());
            case TimelineEvent.FrameSeen _, TimelineEvent.WireActed _, TimelineEvent.CableChanged _,
                    TimelineEvent.EndForgotten _, TimelineEvent.MessageScrubbed _ ->
                book.add(event, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /// Whose an endpoint is, where no call tells it.
    public void name(Endpoint endpoint, String who) {
        book.name(endpoint, who);
    }

    /// The timeline as it is now.
    public Timeline snapshot() {
        return book.snapshot();
    }

    private void add(TimelineEvent.SocketCalled call) {
        if (call.kind() == SocketCallKind.LISTEN) {
            call.local().ifPresent(tracker::passiveOpen);
        }
        List<StateChange> opened = opened(call);
        book.add(call, opened, opened);
    }

    private List<StateChange> opened(TimelineEvent.SocketCalled call) {
        Optional<Endpoint> local = call.local();
        boolean opens = call.kind() == SocketCallKind.CONNECT && local.isPresent() && call.remote().isPresent();
        return opens ? tracker.activeOpen(local.get(), call.remote().get()) : List.of();
    }
}
