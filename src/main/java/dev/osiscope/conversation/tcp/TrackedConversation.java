package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Both ends of one conversation as they were seen. Mutable; used by one thread.
final class TrackedConversation {

    private final Conversation conversation;
    private final TrackedEnd client;
    private final TrackedEnd server;
    private final TcpAnalysis analysis;
    private List<StateChange> changes = new ArrayList<>();
    private boolean openReported;

    /// What must be known of a conversation so that its segments keep their numbers.
    ///
    /// @param conversation the conversation
    /// @param clientBase   what the client's relative numbers count from; [ConversationRules#NO_BASE] where that is
    ///                     unknown
    /// @param serverBase   likewise the server's
    record Numbers(Conversation conversation, long clientBase, long serverBase) {}

    /// @param clientState the state of the client before the first segment
    /// @param serverState the state of the server before the first segment
    /// @param reusesPorts whether it follows another conversation between the same endpoints
    private TrackedConversation(
            Conversation conversation, TcpState clientState, TcpState serverState, boolean reusesPorts) {
        this.conversation = conversation;
        client = new TrackedEnd(clientState);
        server = new TrackedEnd(serverState);
        analysis = new TcpAnalysis(reusesPorts);
    }

    private TrackedConversation(TrackedConversation other) {
        conversation = other.conversation;
        client = other.client.copy();
        server = other.server.copy();
        analysis = other.analysis.copy();
        changes = new ArrayList<>(other.changes);
        openReported = other.openReported;
    }

    /// Begins with `first`, the segment that is the first one to be seen of it.
    ///
    /// @param openReported whether the client's `connect()` was reported before
    static TrackedConversation begin(
            Conversation conversation, Segment first, boolean openReported, boolean reusesPorts) {
        TcpState client = openReported ? TcpState.SYN_SENT : TcpState.CLOSED;
        boolean midway = !first.syn() && !(first.rst() && openReported);
        TrackedConversation begun = new TrackedConversation(
                conversation, client, midway ? TcpState.CLOSED : TcpState.LISTEN, reusesPorts);
        begun.openReported = openReported;
        if (first.awaited()) {
            begun.analysis.awaited();
        }
        if (midway) {
            begun.joinMidway();
        }
        return begun;
    }

    /// A conversation that was followed before, and of which only the numbers are left.
    static TrackedConversation resume(Numbers numbers) {
        TrackedConversation resumed =
                new TrackedConversation(numbers.conversation(), TcpState.CLOSED, TcpState.CLOSED, false);
        resumed.client.countFrom(numbers.clientBase());
        resumed.server.countFrom(numbers.serverBase());
        resumed.analysis.countFrom(End.CLIENT, numbers.clientBase());
        resumed.analysis.countFrom(End.SERVER, numbers.serverBase());
        resumed.joinMidway();
        return resumed;
    }

    /// What is to be kept where it is no longer followed.
    Numbers numbers() {
        return new Numbers(conversation, client.baseOrNone(), server.baseOrNone());
    }

    /// The same conversation; what happens to one of them no longer concerns the other.
    TrackedConversation copy() {
        return new TrackedConversation(this);
    }

    Conversation conversation() {
        return conversation;
    }

    /// Whether its opening call was reported; asking notes that it is now.
    boolean reportOpen() {
        boolean before = openReported;
        openReported = true;
        return before;
    }

    /// Whether it opens from both ends where `local` opens as well: the client's SYN is unanswered.
    boolean isCrossedBy(Endpoint local) {
        return conversation.server().equals(local) && client.state() == TcpState.SYN_SENT
                && (server.state() == TcpState.LISTEN || server.state() == TcpState.SYN_SENT);
    }

    /// The end that was asked calls `connect()` itself.
    List<StateChange> openServer() {
        fire(End.SERVER, TcpEvent.ACTIVE_OPEN);
        return takeChanges();
    }

    /// Whether `segment` opens another conversation between the same endpoints: a SYN with another ISN.
    boolean isFollowedBy(Segment segment) {
        return end(senderOf(segment)).beginsAnother(segment);
    }

    /// Both ends at the start of a conversation that was under way when it was first seen.
    private void joinMidway() {
        fire(End.CLIENT, TcpEvent.JOINED_MIDWAY);
        fire(End.SERVER, TcpEvent.JOINED_MIDWAY);
    }

    /// Ends what waits in TIME-WAIT, because the pair of endpoints is used anew.
    List<StateChange> endTimeWait() {
        fire(End.CLIENT, TcpEvent.TIME_WAIT_OVER);
        fire(End.SERVER, TcpEvent.TIME_WAIT_OVER);
        return takeChanges();
    }

    /// Follows the next segment.
    ///
    /// @param before changes that the segment shows in an earlier conversation
    TrackedSegment track(long frameNumber, Segment segment, List<StateChange> before) {
        End from = senderOf(segment);
        TrackedEnd sender = end(from);
        TrackedEnd receiver = end(from.other());
        countFrom(segment, sender, receiver);
        if (!segment.header().fits()) {
            return dropped(frameNumber, segment, from, before);
        }
        listenAgain(segment, receiver);
        SegmentRole role = Roles.of(segment, sender, receiver);
        boolean repeated = role == SegmentRole.RETRANSMISSION;
        Optional<Long> repeats = repeated ? sender.firstFrameOf(segment) : Optional.empty();
        Optional<Long> needless = repeated ? receiver.answers().coverOf(segment.end()) : Optional.empty();
        Optional<Trigger> trigger = Triggers.of(segment, role, sender, receiver, analysis.roundTripNanos());
        follow(frameNumber, segment, from);
        sender.noteSaid(frameNumber, segment, role, receiver);
        return tracked(frameNumber, segment, from, before, role, repeats, needless, trigger);
    }

    /// A segment whose data offset can't be right changes nothing at either end.
    private TrackedSegment dropped(long frameNumber, Segment segment, End from, List<StateChange> before) {
        return tracked(frameNumber, segment, from, before, SegmentRole.BROKEN,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private TrackedSegment tracked(
            long frameNumber, Segment segment, End from, List<StateChange> before, SegmentRole role,
            Optional<Long> repeats, Optional<Long> needless, Optional<Trigger> trigger) {
        TrackedEnd sender = end(from);
        TrackedEnd receiver = end(from.other());
        List<StateChange> all = new ArrayList<>(before);
        all.addAll(takeChanges());
        SegmentAnalysis verdicts = analysis.next(
                frameNumber, segment.timeNanos(), segment.header(), segment.payloadLength(), from);
        return new TrackedSegment(frameNumber, segment.dissection(), segment.header(), conversation, from, role,
                relative(segment, segment.sequence(), sender), acknowledgment(segment, receiver),
                segment.payloadLength(), all, sender.state(), receiver.state(), repeats, needless, trigger, verdicts);
    }

    /// Looks at a segment that an error message quotes.
    QuotedSegment quoted(long frameNumber, Segment segment) {
        return new QuotedSegment(segment.header(), conversation, analysis.quoted(
                frameNumber, segment.timeNanos(), segment.header(), senderOf(segment)));
    }

    private static Optional<Long> acknowledgment(Segment segment, TrackedEnd receiver) {
        return segment.ack() ? Optional.of(relative(segment, segment.acknowledgment(), receiver)) : Optional.empty();
    }

    /// Wireshark leaves the numbers of a segment as they stand there where its header reaches beyond its end.
    private static long relative(Segment segment, SequenceNumber number, TrackedEnd of) {
        return segment.settlesBase() ? number.since(of.base()) : number.value();
    }

    private End senderOf(Segment segment) {
        return segment.source().equals(conversation.client()) ? End.CLIENT : End.SERVER;
    }

    private TrackedEnd end(End which) {
        return which == End.CLIENT ? client : server;
    }

    private static void countFrom(Segment segment, TrackedEnd sender, TrackedEnd receiver) {
        sender.countFrom(segment);
        receiver.countFromReceived(segment);
    }

    /// A SYN that is repeated after a refusal finds a listener, or it will be refused again: as the first one.
    private static void listenAgain(Segment segment, TrackedEnd receiver) {
        if (segment.opens() && receiver.state() == TcpState.CLOSED) {
            receiver.state(TcpState.LISTEN);
        }
    }

    private void follow(long frameNumber, Segment segment, End from) {
        if (segment.rst()) {
            reset(segment, from);
            return;
        }
        open(segment, from);
        close(frameNumber, segment, from);
        settle(from, frameNumber);
        settle(from.other(), frameNumber);
    }

    private void reset(Segment segment, End from) {
        TrackedEnd sender = end(from);
        TrackedEnd receiver = end(from.other());
        boolean taken = takesReset(receiver, segment);
        boolean answersBadAck = sender.state() == TcpState.SYN_SENT && !receiver.acknowledges(sender.synNumber());
        if (sender.state() == TcpState.LISTEN) {
            // That it listens was only assumed: nobody did.
            sender.state(TcpState.CLOSED);
        } else if (!answersBadAck) {
            fire(from, TcpEvent.SENT_RST);
        }
        if (taken) {
            fire(from.other(), TcpEvent.RECEIVED_RST);
        }
    }

    /// Whether the receiver takes an RST for one of this connection (RFC 9293 sections 3.10.7.3, 3.10.7.4).
    private static boolean takesReset(TrackedEnd receiver, Segment segment) {
        if (receiver.state() == TcpState.SYN_SENT) {
            return segment.ack() && receiver.accepts(segment.acknowledgment());
        }
        return receiver.acknowledged().filter(segment.sequence()::isBefore).isEmpty();
    }

    private void open(Segment segment, End from) {
        TrackedEnd sender = end(from);
        TrackedEnd receiver = end(from.other());
        if (segment.syn()) {
            if (segment.ack()) {
                openMissedClient(segment, from.other());
            }
            fire(from, segment.ack() ? TcpEvent.SENT_SYN_ACK : TcpEvent.SENT_SYN);
        } else if (segment.ack() && sender.state() == TcpState.SYN_SENT) {
            openMissedServer(segment, from.other());
            if (receiver.synNumber().filter(segment::acknowledges).isPresent()
                    && receiver.acknowledges(sender.synNumber())) {
                fire(from, TcpEvent.SENT_ACK_OF_SYN);
            }
        }
    }

    /// A SYN,ACK whose SYN was missed.
    private void openMissedClient(Segment segment, End asked) {
        if (end(asked).synNumber().isEmpty()) {
            end(asked).missedSyn(segment.acknowledgment().minus(1));
            fire(asked, TcpEvent.SENT_SYN);
        }
    }

    /// An ACK whose SYN,ACK was missed.
    private void openMissedServer(Segment segment, End answered) {
        TrackedEnd server = end(answered);
        TrackedEnd client = end(answered.other());
        if (server.synNumber().isEmpty() && server.state() == TcpState.LISTEN) {
            server.missedSyn(segment.acknowledgment().minus(1));
            client.next().ifPresent(next -> server.noteAcknowledged(next, client));
            fire(answered, TcpEvent.SENT_SYN_ACK);
        }
    }

    private void close(long frameNumber, Segment segment, End from) {
        TrackedEnd sender = end(from);
        TrackedEnd receiver = end(from.other());
        if (segment.ack()) {
            sender.noteAcknowledged(segment.acknowledgment(), receiver);
        }
        if (sender.acknowledges(receiver.finNumber())) {
            fire(from, TcpEvent.SENT_ACK_OF_FIN);
        }
        sender.noteSent(frameNumber, segment);
        if (segment.fin()) {
            fire(from, TcpEvent.SENT_FIN);
        }
    }

    /// Fires what an end has received an ACK of by now.
    private void settle(End which, long frameNumber) {
        TrackedEnd end = end(which);
        TrackedEnd other = end(which.other());
        if (other.acknowledges(end.synNumber())) {
            fire(which, TcpEvent.RECEIVED_ACK_OF_SYN);
        }
        if (other.acknowledges(end.finNumber()) && !crossedFinWaits(end, other, frameNumber)) {
            fire(which, TcpEvent.RECEIVED_ACK_OF_FIN);
        }
    }

    /// Whether the FINs have crossed and `end` hasn't acknowledged the other one yet. The other end's ACK
    /// follows its FIN, so `end` takes the FIN first: it goes through CLOSING, not through FIN-WAIT-2.
    private static boolean crossedFinWaits(TrackedEnd end, TrackedEnd other, long frameNumber) {
        return end.state() == TcpState.FIN_WAIT_1
                && other.finNumber().isPresent()
                && other.finFrame() < frameNumber
                && !end.acknowledges(other.finNumber());
    }

    /// The one place that changes a state.
    private void fire(End which, TcpEvent event) {
        TrackedEnd end = end(which);
        TcpState before = end.state();
        TcpState after = TcpTransitions.next(before, event);
        if (after != before) {
            end.state(after);
            changes.add(new StateChange(conversation, which, before, after, event));
        }
    }

    private List<StateChange> takeChanges() {
        List<StateChange> taken = changes;
        changes = new ArrayList<>();
        return taken;
    }
}
