package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TrackedSegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of a session as they are written down, whoever says which states change in them. Used by one thread; the
/// snapshots are immutable and may be read by any.
final class StepBook {

    private final StepLog log = new StepLog();
    private final Known known = new Known();
    private final Narrator narrator = new Narrator(known);
    private final AppendLog<Conversation> numbered = new AppendLog<>();
    private final Map<Conversation, Integer> opening = new LinkedHashMap<>();

    /// Whose an endpoint is.
    void name(Endpoint endpoint, String who) {
        known.name(endpoint, who);
    }

    /// A step of a segment that is sent.
    void add(TrackedSegment segment) {
        opening.remove(segment.conversation());
        if (segment.conversation().number() == numbered.size()) {
            numbered.add(segment.conversation());
        }
        log.add(Step.of(log.size(), segment, narrator));
    }

    /// The frame of this number, which is a step next, is not carried at once.
    void keepsBack(long frameNumber) {
        log.keepsBack(frameNumber);
    }

    /// A step of a call.
    ///
    /// @param opened the changes of ends that are opened by it, among `changes`
    void add(TimelineEvent.SocketCalled call, List<StateChange> opened, List<StateChange> changes) {
        known.learn(call);
        opened.stream().filter(change -> change.end() == End.CLIENT)
                .forEach(change -> opening.put(change.conversation(), log.size()));
        add(call, call.local(), call.remote(), changes);
    }

    /// A step of any other event.
    void add(TimelineEvent event, Optional<Endpoint> from, Optional<Endpoint> to, List<StateChange> changes) {
        log.add(Step.of(log.size(), event, from, to, changes, narrator));
    }

    /// A conversation has another number than it was guessed to have when it was opened.
    void renumber(Conversation guessed, Conversation conversation) {
        int index = opening.remove(guessed);
        Step step = log.step(index);
        List<StateChange> changes = step.changes().stream()
                .map(change -> new StateChange(conversation, change.end(), change.from(), change.to(), change.cause()))
                .toList();
        log.replace(new Step(index, step.event(), step.from(), step.to(), changes, step.layers(),
                step.title(), step.what(), step.why()));
    }

    Timeline snapshot() {
        return new TimelineSnapshot(log.steps(), log.worlds(), log.numbered(), log.moving(), log.deeds(), log.changed(),
                conversations(), known.names());
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
