package dev.osiscope.lab.endpoint;

import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Reference;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.Optional;

/// Says what the rules want next, in every state of the other end.
final class HintGiver {

    private static final SequenceNumber FIRST = new SequenceNumber(1_000);
    private static final SequenceNumber NOTHING = new SequenceNumber(0);
    private static final Reference HANDSHAKE = Reference.rfc(9293, "3.5");
    private static final Reference DATA = Reference.rfc(9293, "3.4");
    private static final Reference CLOSING = Reference.rfc(9293, "3.6");

    private final String peer;
    private final TcpState state;
    private final Optional<PeerNumbers> numbers;

    /// @param peer    what the other end is called
    /// @param state   its state, by its kernel's word
    /// @param numbers its numbers, where it has shown some
    HintGiver(String peer, TcpState state, Optional<PeerNumbers> numbers) {
        this.peer = peer;
        this.state = state;
        this.numbers = numbers;
    }

    Hint hint() {
        return switch (state) {
            case LISTEN -> hint("listen", HANDSHAKE,
                    Optional.of(SegmentForm.of(TcpFlags.of(TcpFlag.SYN), FIRST, NOTHING)));
            case SYN_SENT -> hint("synsent", HANDSHAKE, numbers.map(known ->
                    SegmentForm.of(TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK), FIRST, known.sendNext())));
            case SYN_RECEIVED -> hint("synreceived", HANDSHAKE, acknowledgment());
            case ESTABLISHED -> owed() ? hint("data", DATA, acknowledgment())
                    : hint("established", DATA, Optional.empty());
            case FIN_WAIT_1, CLOSING, LAST_ACK -> hint("fin", CLOSING, acknowledgment());
            case FIN_WAIT_2 -> owed() ? hint("data", DATA, acknowledgment())
                    : hint("yourturn", CLOSING, numbers.map(known -> SegmentForm.of(
                            TcpFlags.of(TcpFlag.FIN, TcpFlag.ACK), known.receiveNext(), known.sendNext())));
            case CLOSE_WAIT -> owed() ? hint("data", DATA, acknowledgment())
                    : hint("closewait", CLOSING, Optional.empty());
            case TIME_WAIT -> hint("timewait", CLOSING, Optional.empty());
            case CLOSED -> hint("closed", CLOSING, Optional.empty());
        };
    }

    /// Whether it has sent something that nobody has acknowledged.
    private boolean owed() {
        return numbers.filter(known -> known.sendNext().isAfter(known.unacknowledged())).isPresent();
    }

    private Optional<SegmentForm> acknowledgment() {
        return numbers.map(known ->
                SegmentForm.of(TcpFlags.of(TcpFlag.ACK), known.receiveNext(), known.sendNext()));
    }

    private Hint hint(String key, Reference reference, Optional<SegmentForm> proposal) {
        return new Hint(Phrase.of("hint." + key, peer), proposal, reference);
    }
}
