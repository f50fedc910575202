package dev.osiscope.timeline;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TcpState;
import java.util.HashMap;
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
    public static final WorldState EMPTY = new WorldState(Set.of(), Map.of());

    /// One end of one conversation.
    ///
    /// @param conversation the conversation
    /// @param end          which end
    public record ConversationEnd(Conversation conversation, End end) {}

    /// The state of `end` of `conversation`; empty before it is known.
    public Optional<TcpState> of(Conversation conversation, End end) {
        return Optional.ofNullable(states.get(new ConversationEnd(conversation, end)));
    }

    /// The world after `step`.
    WorldState after(Step step) {
        Set<Endpoint> listeners = listening;
        if (step.event() instanceof TimelineEvent.SocketCalled call && call.local().isPresent()) {
            listeners = listenersAfter(call);
        }
        if (step.changes().isEmpty()) {
            return listeners == listening ? this : new WorldState(listeners, states);
        }
        Map<ConversationEnd, TcpState> next = new HashMap<>(states);
        for (StateChange change : step.changes()) {
            next.put(new ConversationEnd(change.conversation(), change.end()), change.to());
        }
        return new WorldState(listeners, Map.copyOf(next));
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
        return Set.copyOf(next);
    }
}
