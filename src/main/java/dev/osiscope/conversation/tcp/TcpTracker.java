package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.dissect.Dissection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Follows every TCP conversation from outside: both ends' states, relative numbers, the part each segment
/// plays. Used by one thread; it knows of time only by the frames it is given.
///
/// It copes with what it missed: a conversation that is first seen midway is taken for open at both ends. It
/// keeps a fixed amount for each conversation, however long that lasts.
///
/// Conversations are numbered by their first segment, as Wireshark's `tcp.stream`. A reported `connect()`
/// comes before that segment, so its conversation gets the number that will be right if the next new
/// conversations are those that were reported, in that order. Where another comes first, the conversation is
/// numbered anew at its own first segment; one whose SYN is never seen keeps its guess.
public final class TcpTracker {

    private final BiConsumer<Conversation, Conversation> renumbered;
    private final KnownConversations conversations;
    private final Map<Set<Endpoint>, Conversation> opening = new HashMap<>();
    private final Set<Set<Endpoint>> crossing = new HashSet<>();
    private final Set<Endpoint> listening = new HashSet<>();
    private int numbered;

    /// A tracker that has seen nothing.
    ///
    /// @param renumbered is told of a conversation that was guessed to have another number: first as it was
    ///                   given by [#activeOpen], then as it is. Called within [#track], before it returns
    public TcpTracker(BiConsumer<Conversation, Conversation> renumbered) {
        this(renumbered, Integer.MAX_VALUE);
    }

    /// A tracker for any number of conversations that keeps a bounded amount: it follows so many of them, those that
    /// had a segment last. One that comes back after so many others keeps its numbers, but is judged as one that is
    /// seen from midway on; after sixteen times as many others it is taken for another.
    ///
    /// @param most how many it follows, 1 or more
    public static TcpTracker following(int most) {
        return new TcpTracker((_, _) -> { }, most);
    }

    private TcpTracker(BiConsumer<Conversation, Conversation> renumbered, int most) {
        this.renumbered = renumbered;
        conversations = new KnownConversations(most);
    }

    /// Notes a reported `listen()`: where an opening is missed, this endpoint is the server.
    public void passiveOpen(Endpoint local) {
        listening.add(local);
    }

    /// Notes a reported `connect()`.
    ///
    /// @return CLOSED → SYN-SENT of the new conversation's client; where both ends open at once, the second one's change in
    ///         the conversation of the first; empty where the SYN was already seen, or where the same call was reported before
    public List<StateChange> activeOpen(Endpoint local, Endpoint remote) {
        Set<Endpoint> pair = pair(local, remote);
        TrackedConversation known = conversations.between(pair);
        if (known != null && known.isCrossedBy(local)) {
            return known.openServer();
        }
        boolean late = known != null && known.conversation().client().equals(local) && !known.reportOpen();
        if (late) {
            return List.of();
        }
        if (opening.containsKey(pair)) {
            return openCrossing(opening.get(pair), local);
        }
        Conversation conversation = new Conversation(numbered + opening.size(), local, remote);
        opening.put(pair, conversation);
        TcpState from = TcpState.CLOSED;
        TcpState to = TcpTransitions.next(from, TcpEvent.ACTIVE_OPEN);
        return List.of(new StateChange(conversation, End.CLIENT, from, to, TcpEvent.ACTIVE_OPEN));
    }

    /// Neither SYN was seen yet: the second end to open is the server of the first one's conversation.
    private List<StateChange> openCrossing(Conversation first, Endpoint local) {
        boolean crosses = local.equals(first.server()) && crossing.add(pair(first.client(), first.server()));
        TcpState to = TcpTransitions.next(TcpState.CLOSED, TcpEvent.ACTIVE_OPEN);
        return crosses ? List.of(new StateChange(first, End.SERVER, TcpState.CLOSED, to, TcpEvent.ACTIVE_OPEN)) : List.of();
    }

    /// Follows the next frame.
    ///
    /// @param frameNumber its number in the session, higher than the one before
    /// @return the segment in its conversation; empty where the frame has no TCP header
    public Optional<TrackedSegment> track(long frameNumber, Dissection dissection) {
        return Segment.of(dissection).map(segment -> track(frameNumber, segment));
    }

    /// Looks at the segment that an error message quotes, as Wireshark does: it belongs to a conversation, which begins
    /// with it where it is not known, and counts for its completeness, its scaling and its round trip; no state changes.
    ///
    /// @param frameNumber the frame's number in the session, higher than the one before
    /// @return the segment; empty where the frame quotes none, or less than tells what it does
    public Optional<QuotedSegment> quoted(long frameNumber, Dissection dissection) {
        return Segment.quoted(dissection).map(segment -> {
            Set<Endpoint> pair = pair(segment.source(), segment.destination());
            TrackedConversation known = conversations.between(pair);
            if (known == null || known.isFollowedBy(segment)) {
                TrackedConversation begun = begin(pair, segment, known != null);
                conversations.put(pair, begun);
                return begun.quoted(frameNumber, segment);
            }
            return known.quoted(frameNumber, segment);
        });
    }

    private TrackedSegment track(long frameNumber, Segment segment) {
        Set<Endpoint> pair = pair(segment.source(), segment.destination());
        TrackedConversation known = conversations.between(pair);
        if (known != null && !known.isFollowedBy(segment)) {
            return known.track(frameNumber, segment, List.of());
        }
        List<StateChange> before = known == null ? List.of() : known.endTimeWait();
        TrackedConversation begun = begin(pair, segment, known != null);
        conversations.put(pair, begun);
        return begun.track(frameNumber, segment, before);
    }

    private TrackedConversation begin(Set<Endpoint> pair, Segment segment, boolean reusesPorts) {
        Conversation reported = opening.remove(pair);
        Endpoint client = reported == null ? client(segment) : reported.client();
        boolean sent = client.equals(segment.source());
        Conversation conversation =
                new Conversation(numbered++, client, sent ? segment.destination() : segment.source());
        if (reported != null && !reported.equals(conversation)) {
            renumbered.accept(reported, conversation);
        }
        TrackedConversation begun = TrackedConversation.begin(conversation, segment, reported != null, reusesPorts);
        if (crossing.remove(pair)) {
            begun.openServer();
        }
        return begun;
    }

    /// The end that opened, or most likely did.
    private Endpoint client(Segment segment) {
        Endpoint source = segment.source();
        Endpoint destination = segment.destination();
        if (!segment.syn() && listening.contains(source) != listening.contains(destination)) {
            return listening.contains(source) ? destination : source;
        }
        boolean sends = ConversationRules.clientSends(
                segment.syn(), segment.ack(), source.port(), destination.port());
        return sends ? source : destination;
    }

    /// Both endpoints without a direction.
    private static Set<Endpoint> pair(Endpoint one, Endpoint other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }
}
