package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a session's timeline, event by event. Used by one thread; the snapshots it gives are immutable and
/// may be read by any. A snapshot and a look at any of its worlds cost the same however long the session is.
///
/// A `connect()` is a step before the first segment of its conversation. Where that conversation turns out to
/// have another number than was guessed (see [TcpTracker]), the step is replaced in later snapshots.
public final class TimelineBuilder {

    private final StepLog log = new StepLog();
    private final Known known = new Known();
    private final Narrator narrator = new Narrator(known);
    private final TcpTracker tracker = new TcpTracker(this::renumber);
    private final AppendLog<Conversation> numbered = new AppendLog<>();
    private final Map<Conversation, Integer> opening = new LinkedHashMap<>();
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
        segment.ifPresent(this::add);
        return segment.isPresent();
    }

    /// Notes whose an endpoint is, where that is known before the endpoint calls anything.
    public void name(Endpoint endpoint, String who) {
        known.name(endpoint, who);
    }

    /// Adds what the application reports; a segment is tracked anew.
    public void event(TimelineEvent event) {
        switch (event) {
            case TimelineEvent.SegmentSeen seen -> segment(seen.segment().frameNumber(), seen.segment().dissection());
            case TimelineEvent.FrameSeen seen -> add(seen, Optional.empty(), Optional.empty(), List.of());
            case TimelineEvent.SocketCalled call -> add(call);
            case TimelineEvent.EmitterUsed use -> add(use, use.local(), use.remote(), List.of());
            case TimelineEvent.MessageScrubbed scrub -> add(scrub, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /// The timeline as it is now.
    public Timeline snapshot() {
        return new TimelineSnapshot(log.steps(), log.worlds(), log.frames(), log.changed(), conversations(), known.names());
    }

    private void add(TrackedSegment segment) {
        lastFrame = segment.frameNumber();
        opening.remove(segment.conversation());
        if (segment.conversation().number() == numbered.size()) {
            numbered.add(segment.conversation());
        }
        log.add(Step.of(log.size(), segment, narrator));
    }

    private void add(TimelineEvent.SocketCalled call) {
        known.learn(call);
        List<StateChange> changes = changes(call);
        changes.forEach(change -> opening.put(change.conversation(), log.size()));
        add(call, call.local(), call.remote(), changes);
    }

    private List<StateChange> changes(TimelineEvent.SocketCalled call) {
        if (call.kind() == SocketCallKind.LISTEN) {
            call.local().ifPresent(tracker::passiveOpen);
        }
        boolean opens = call.kind() == SocketCallKind.CONNECT && call.local().isPresent() && call.remote().isPresent();
        return opens ? tracker.activeOpen(call.local().get(), call.remote().get()) : List.of();
    }

    private void add(
            TimelineEvent event, Optional<Endpoint> from, Optional<Endpoint> to, List<StateChange> changes) {
        log.add(Step.of(log.size(), event, from, to, changes, narrator));
    }

    private void renumber(Conversation guessed, Conversation conversation) {
        int index = opening.remove(guessed);
        Step step = log.step(index);
        List<StateChange> changes = step.changes().stream()
                .map(change -> new StateChange(conversation, change.end(), change.from(), change.to(), change.cause()))
                .toList();
        log.replace(new Step(index, step.event(), step.from(), step.to(), changes, step.layers(),
                step.title(), step.what(), step.why()));
    }

    private List<Conversation> conversations() {
        if (opening.isEmpty()) {
            return numbered.snapshot();
        }
        List<Conversation> all = new ArrayList<>(numbered.snapshot());
        all.addAll(opening.keySet());
        return List.copyOf(all);
    }
}
