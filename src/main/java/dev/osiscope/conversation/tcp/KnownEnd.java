package dev.osiscope.conversation.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One end of a conversation, as it is itself: what it has sent and called, and what has arrived at it. Mutable; used by one
/// thread.
///
/// A SYN that arrives at a listener changes nothing yet: only with its SYN,ACK does the listener's kernel say that it has
/// room for one more (RFC 9293 lets it change with the SYN, and sends both in one go).
final class KnownEnd {

    private final List<Change> changes = new ArrayList<>();
    private final Received received = new Received();
    private TcpState state;
    private Optional<SequenceNumber> syn = Optional.empty();
    private Optional<SequenceNumber> next = Optional.empty();
    private Optional<SequenceNumber> fin = Optional.empty();
    private Optional<SequenceNumber> said = Optional.empty();
    private Optional<SequenceNumber> otherFin = Optional.empty();

    /// What happened to its state.
    record Change(TcpState from, TcpState to, TcpEvent cause) {}

    KnownEnd(TcpState state) {
        this.state = state;
    }

    TcpState state() {
        return state;
    }

    /// What has changed since this was asked last.
    List<Change> takeChanges() {
        List<Change> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    /// The one place that changes the state.
    void fire(TcpEvent event) {
        TcpState after = TcpTransitions.next(state, event);
        if (after != state) {
            changes.add(new Change(state, after, event));
            state = after;
        }
    }

    /// It sends a segment.
    void send(Segment segment) {
        if (segment.rst()) {
            if (isOfItsOwn(segment)) {
                fire(TcpEvent.SENT_RST);
            }
            return;
        }
        if (segment.syn()) {
            // Who answers a SYN listens, also where nobody has told so.
            state = segment.ack() && state == TcpState.CLOSED ? TcpState.LISTEN : state;
            syn = Optional.of(segment.sequence());
            fire(segment.ack() ? TcpEvent.SENT_SYN_ACK : TcpEvent.SENT_SYN);
        }
        if (segment.ack()) {
            said = said.filter(segment.acknowledgment()::isBefore).or(() -> Optional.of(segment.acknowledgment()));
            received.said(segment.acknowledgment());
        }
        next = next.filter(segment.end()::isBefore).or(() -> Optional.of(segment.end()));
        if (segment.fin()) {
            fin = Optional.of(segment.finNumber());
            fire(TcpEvent.SENT_FIN);
        }
    }

    /// Whether an RST is about this connection. One that answers a segment of another, or a wrong acknowledgment, has the
    /// number that was acknowledged there, and leaves this one as it is (RFC 9293 section 3.5.2).
    private boolean isOfItsOwn(Segment reset) {
        return state != TcpState.LISTEN && syn.isPresent() && reset.sequence().isAfter(syn.get())
                && !reset.sequence().isAfter(next.orElseThrow());
    }

    /// A segment arrives at it, whole and with right checksums.
    void receive(Segment segment) {
        switch (state) {
            case CLOSED, LISTEN -> {
                if (segment.opens()) {
                    received.begin(segment.sequence().plus(1));
                }
            }
            case SYN_SENT -> receiveAnswer(segment);
            default -> receiveInTurn(segment);
        }
    }

    /// RFC 9293 section 3.10.7.3.
    private void receiveAnswer(Segment segment) {
        boolean accepted = segment.ack() && acceptsAcknowledgment(segment.acknowledgment());
        if (segment.ack() && !accepted) {
            return;
        }
        if (segment.rst()) {
            if (accepted) {
                fire(TcpEvent.RECEIVED_RST);
            }
        } else if (segment.syn()) {
            received.begin(segment.sequence().plus(1));
            if (accepted) {
                fire(TcpEvent.RECEIVED_SYN_ACK);
            }
        }
    }

    /// RFC 9293 section 3.10.7.4, in its order.
    private void receiveInTurn(Segment segment) {
        if (segment.rst()) {
            if (takesReset(segment)) {
                fire(TcpEvent.RECEIVED_RST);
            }
            return;
        }
        if (said.filter(segment.end()::isBefore).isPresent() || segment.syn() && !completesCrossing(segment)) {
            return;
        }
        if (segment.ack()) {
            acknowledge(segment.acknowledgment());
        }
        take(segment);
    }

    /// Linux takes an RST with just the number that is expected, and one with the FIN's own number once that has arrived
    /// (RFC 5961 section 3.2).
    private boolean takesReset(Segment segment) {
        boolean afterFin = otherFin.isPresent() && otherFin.equals(Optional.of(segment.sequence()));
        return afterFin || received.next().equals(Optional.of(segment.sequence()));
    }

    /// Both have opened at once: each gets the other's SYN twice, the second time with the acknowledgment of its own.
    private boolean completesCrossing(Segment segment) {
        return state == TcpState.SYN_RECEIVED && segment.ack() && acceptsAcknowledgment(segment.acknowledgment());
    }

    private boolean acceptsAcknowledgment(SequenceNumber number) {
        return syn.isPresent() && number.isAfter(syn.get()) && !number.isAfter(next.orElseThrow());
    }

    private void acknowledge(SequenceNumber number) {
        if (!acceptsAcknowledgment(number)) {
            return;
        }
        fire(TcpEvent.RECEIVED_ACK_OF_SYN);
        if (fin.filter(number::isAfter).isPresent()) {
            fire(TcpEvent.RECEIVED_ACK_OF_FIN);
        }
    }

    private void take(Segment segment) {
        if (segment.sequenceLength() > 0) {
            received.add(segment.sequence(), segment.end());
        }
        if (segment.fin()) {
            otherFin = Optional.of(segment.finNumber());
        }
        if (otherFin.filter(received::covers).isPresent()) {
            fire(TcpEvent.RECEIVED_FIN);
        }
    }
}
