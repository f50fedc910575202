package dev.osiscope.lesson.predict;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.Optional;

/// What happens if a segment is lost, by the rules of RFC 9293: sections 3.8.1 and 3.10.8 for what is repeated, section 3.5.3 for
/// RST, which nobody repeats: who waits for an acknowledgment then repeats what it has sent, and gets another RST. What takes a sequence number is repeated by its sender when its timer is over. What takes none has no timer: if it
/// acknowledged something, the other end repeats that, unless a later acknowledgment comes before its timer is over.
enum Loss {
    /// Its sender sends it again.
    SENDER,
    /// The other end sends again what was acknowledged with it.
    RECEIVER,
    /// Both ends send again: the one its SYN,ACK, the other its SYN.
    BOTH,
    /// Nothing is sent again: a later segment says the same.
    LATER,
    /// Nothing is sent again, and nobody notices at once.
    NOBODY;

    /// The timer for a SYN or SYN,ACK: 1 s (RFC 6298 section 2.1).
    private static final long FIRST_TIMER = 1_000_000_000L;
    /// The shortest timer for anything else that is in use.
    private static final long SHORTEST_TIMER = 200_000_000L;

    /// What happens if this segment is lost; empty where that is not to be told.
    static Optional<Loss> of(Subject subject, TrackedSegment segment) {
        TcpFlags flags = segment.header().flags();
        if (flags.rst()) {
            return Optional.of(subject.waits(segment.sender().other()) ? RECEIVER : NOBODY);
        }
        if (NumberQuestion.numbers(segment) > 0) {
            return Optional.of(flags.syn() && flags.ack() ? BOTH : SENDER);
        }
        return flags.ack() && asksNothing(segment.role()) ? Optional.of(ofAcknowledgment(subject, segment)) : Optional.empty();
    }

    private static boolean asksNothing(SegmentRole role) {
        return role != SegmentRole.OTHER && role != SegmentRole.BROKEN && role != SegmentRole.RETRANSMISSION;
    }

    private static Loss ofAcknowledgment(Subject subject, TrackedSegment segment) {
        long timer = segment.role() == SegmentRole.HANDSHAKE_ACK ? FIRST_TIMER : SHORTEST_TIMER;
        boolean again = subject.next(segment, timer).filter(next -> next.acknowledgment().isPresent()).isPresent();
        return again ? LATER : RECEIVER;
    }
}
