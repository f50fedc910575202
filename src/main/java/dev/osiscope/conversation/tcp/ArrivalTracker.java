package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.dissect.Dissection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The states of both ends of TCP conversations for somebody who knows more than a capture tells: when a segment is sent,
/// when it arrives at the other end and whether it does, and what the ends' users call.
///
/// Each end knows only what it has sent and what has arrived at it, as its kernel does. So a state is that of the kernel at
/// every moment at which the kernel works on nothing. Which conversation a segment belongs to and what part it plays is
/// [TcpTracker]'s affair. Used by one thread; what it keeps of a conversation is bounded.
public final class ArrivalTracker {

    private final Map<Conversation, Ends> conversations = new HashMap<>();
    private final Map<Set<Endpoint>, Conversation> newest = new HashMap<>();
    private final Set<Endpoint> listening = new HashSet<>();

    /// Both ends of a conversation.
    ///
    /// @param before the conversation before it between the same endpoints
    private record Ends(KnownEnd client, KnownEnd server, Optional<Conversation> before) {

        KnownEnd of(End end) {
            return end == End.CLIENT ? client : server;
        }
    }

    /// Somebody listens at `local` from now on.
    public void listen(Endpoint local) {
        listening.add(local);
    }

    /// Nobody listens at `local` any more: what was not open yet is forgotten.
    public List<StateChange> stopListening(Endpoint local) {
        listening.remove(local);
        List<StateChange> changes = new ArrayList<>();
        conversations.forEach((conversation, ends) -> {
            if (conversation.server().equals(local) && ends.server.state() == TcpState.SYN_RECEIVED) {
                ends.server.fire(TcpEvent.CALLED_ABORT);
                changes.addAll(changes(conversation, End.SERVER));
            }
        });
        return changes;
    }

    /// An end of a conversation has called `connect()`.
    ///
    /// @param opened what [TcpTracker#activeOpen] says of it
    /// @return the same, from the state that the end has been in
    public List<StateChange> open(List<StateChange> opened) {
        return opened.stream().flatMap(change -> {
            ends(change.conversation()).of(change.end()).fire(TcpEvent.ACTIVE_OPEN);
            return changes(change.conversation(), change.end()).stream();
        }).toList();
    }

    /// A conversation turned out to have another number.
    public void renumber(Conversation guessed, Conversation conversation) {
        Ends known = conversations.remove(guessed);
        if (known != null) {
            conversations.put(conversation, known);
            newest.put(pair(conversation), conversation);
        }
    }

    /// A user calls something, or learns of something, at an endpoint.
    ///
    /// @param event [TcpEvent#CALLED_CLOSE], [TcpEvent#CALLED_ABORT] or [TcpEvent#GAVE_UP]
    public List<StateChange> call(Endpoint local, Endpoint remote, TcpEvent event) {
        Conversation conversation = newest.get(pair(local, remote));
        if (conversation == null) {
            return List.of();
        }
        End end = conversation.client().equals(local) ? End.CLIENT : End.SERVER;
        ends(conversation).of(end).fire(event);
        return changes(conversation, end);
    }

    /// The kernel of an end has forgotten it: it had waited in TIME-WAIT, or in FIN-WAIT-2 with no user any more.
    public List<StateChange> forget(Endpoint local, Endpoint remote) {
        Conversation conversation = newest.get(pair(local, remote));
        if (conversation == null) {
            return List.of();
        }
        KnownEnd end = ends(conversation).of(conversation.client().equals(local) ? End.CLIENT : End.SERVER);
        return switch (end.state()) {
            case TIME_WAIT -> call(local, remote, TcpEvent.TIME_WAIT_OVER);
            case FIN_WAIT_2 -> call(local, remote, TcpEvent.GAVE_UP);
            default -> List.of();
        };
    }

    /// A segment is sent.
    ///
    /// @return the segment with the changes at its sender, and with both ends' states after them
    public TrackedSegment send(TrackedSegment segment) {
        Conversation conversation = segment.conversation();
        Ends ends = ends(conversation);
        List<StateChange> changes = new ArrayList<>();
        if (segment.header().fits()) {
            Segment.of(segment.dissection()).ifPresent(sent -> {
                changes.addAll(sent.syn() ? endWait(ends.before, segment.from()) : List.of());
                ends.of(segment.sender()).send(sent);
            });
        }
        changes.addAll(changes(conversation, segment.sender()));
        return shown(segment, changes);
    }

    /// The same segment arrives: as it was sent, or with other bytes.
    ///
    /// @param arrived what arrives, with right checksums
    /// @return the changes at the receiver
    public List<StateChange> arrive(TrackedSegment segment, Dissection arrived) {
        End receiver = segment.sender().other();
        Optional<Segment> known = Segment.of(arrived).filter(found -> found.header().fits()
                && found.source().equals(segment.from()) && found.destination().equals(segment.to()));
        known.ifPresent(found -> ends(segment.conversation()).of(receiver).receive(found));
        return changes(segment.conversation(), receiver);
    }

    /// `segment` with these changes, and with the states of now.
    public TrackedSegment shown(TrackedSegment segment, List<StateChange> changes) {
        Ends ends = ends(segment.conversation());
        return segment.with(
                changes, ends.of(segment.sender()).state(), ends.of(segment.sender().other()).state());
    }

    /// Where an endpoint opens anew, what waited there before is over.
    private List<StateChange> endWait(Optional<Conversation> before, Endpoint opens) {
        if (before.isEmpty()) {
            return List.of();
        }
        End end = before.get().client().equals(opens) ? End.CLIENT : End.SERVER;
        ends(before.get()).of(end).fire(TcpEvent.TIME_WAIT_OVER);
        return changes(before.get(), end);
    }

    private Ends ends(Conversation conversation) {
        return conversations.computeIfAbsent(conversation, made -> {
            Optional<Conversation> before = Optional.ofNullable(newest.put(pair(made), made));
            return new Ends(new KnownEnd(TcpState.CLOSED),
                    new KnownEnd(listening.contains(made.server()) ? TcpState.LISTEN : TcpState.CLOSED), before);
        });
    }

    private List<StateChange> changes(Conversation conversation, End end) {
        return ends(conversation).of(end).takeChanges().stream()
                .map(change -> new StateChange(conversation, end, change.from(), change.to(), change.cause())).toList();
    }

    private static Set<Endpoint> pair(Conversation conversation) {
        return pair(conversation.client(), conversation.server());
    }

    private static Set<Endpoint> pair(Endpoint one, Endpoint other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }
}
