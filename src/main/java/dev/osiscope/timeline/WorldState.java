package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.conversation.tcp.TrackedSegment;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The state of every endpoint after a step. Immutable.
///
/// @param listening the endpoints in LISTEN
/// @param states    the state of each end of each conversation seen so far
public record WorldState(Set<Endpoint> listening, Map<ConversationEnd, TcpState> states) {

    /// Nothing has happened yet.
    public static final WorldState EMPTY = new WorldState(Set.of(), PersistentMap.empty());

    /// One end of one conversation.
    ///
    /// @param conversation the conversation
    /// @param end          which end
    public record ConversationEnd(Conversation conversation, End end) {}

    /// The state of `end` of `conversation`; empty before it is known.
    public Optional<TcpState> of(Conversation conversation, End end) {
        return Optional.ofNullable(states.get(new ConversationEnd(conversation, end)));
    }

    /// The world after `step`: with its changes, and with what its segment shows of states that did not change
    /// (a server end that listens).
    WorldState after(Step step) {
        Set<Endpoint> listeners = listening;
        if (step.event() instanceof TimelineEvent.SocketCalled call && call.local().isPresent()) {
            listeners = listenersAfter(call);
        }
        WorldState next = after(step.changes(), step.segment());
        return listeners == listening ? next : new WorldState(listeners, next.states);
    }

    /// The world after these changes, and after what `segment` shows.
    WorldState after(List<StateChange> changes, Optional<TrackedSegment> segment) {
        PersistentMap<ConversationEnd, TcpState> before = PersistentMap.of(states);
        PersistentMap<ConversationEnd, TcpState> next = before;
        for (StateChange change : changes) {
            next = next.with(new ConversationEnd(change.conversation(), change.end()), change.to());
        }
        if (segment.isPresent()) {
            TrackedSegment seen = segment.get();
            End sender = seen.sender();
            next = next.with(new ConversationEnd(seen.conversation(), sender), seen.senderState())
                    .with(new ConversationEnd(seen.conversation(), sender.other()), seen.receiverState());
        }
        return next == before ? this : new WorldState(listening, next);
    }

    private Set<Endpoint> listenersAfter(TimelineEvent.SocketCalled call) {
        Endpoint local = call.local().orElseThrow();
        boolean opens = call.kind() == SocketCallKind.LISTEN;
        boolean closes = call.kind() == SocketCallKind.CLOSE && call.remote().isEmpty();
        if (!opens && !closes || opens == listening.contains(local)) {
            return listening;
        }
        Set<Endpoint> next = new TreeSet<>(listening);
        if (opens) {
            next.add(local);
        } else {
            next.remove(local);
        }
        return Collections.unmodifiableSet(next);
    }
}
