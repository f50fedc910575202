package dev.osiscope.lab.endpoint;

import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.util.Optional;
import java.util.OptionalLong;

/// Works out the numbers of the other end from the segments that come and go. Used by one thread at a time.
final class PeerSight {

    private static final int LARGEST_SHIFT = 14;

    private Optional<PeerNumbers> numbers = Optional.empty();
    private OptionalLong peerShift = OptionalLong.empty();
    private boolean shiftOffered;

    Optional<PeerNumbers> numbers() {
        return numbers;
    }

    /// A segment has come from the other end. An RST says nothing of its numbers: a listener answers with the number
    /// that
    /// was acknowledged.
    void came(TcpHeader header, int payloadLength) {
        if (header.flags().rst()) {
            return;
        }
        SequenceNumber sequence = new SequenceNumber(header.sequenceNumber());
        boolean begins = header.flags().syn() && numbers.filter(known -> known.initialSend().equals(sequence)).isEmpty();
        if (header.flags().syn()) {
            peerShift = header.option(TcpOptionKind.WINDOW_SCALE).map(TcpOption::value).orElse(OptionalLong.empty());
        }
        PeerNumbers before = begins || numbers.isEmpty()
                ? new PeerNumbers(sequence, sequence, sequence, new SequenceNumber(0), 0) : numbers.get();
        SequenceNumber end = sequence.plus(payloadLength
                + (header.flags().syn() ? 1 : 0) + (header.flags().fin() ? 1 : 0));
        numbers = Optional.of(new PeerNumbers(before.initialSend(), before.unacknowledged(),
                end.isAfter(before.sendNext()) ? end : before.sendNext(),
                header.flags().ack() ? new SequenceNumber(header.acknowledgmentNumber()) : before.receiveNext(),
                (long) header.window() << shift(header)));
    }

    /// The window is scaled where both have offered it, and never in a SYN (RFC 7323 section 2.2).
    private int shift(TcpHeader header) {
        return shiftOffered && !header.flags().syn() ? (int) Math.min(LARGEST_SHIFT, peerShift.orElse(0)) : 0;
    }

    /// The learner has sent a segment: what it acknowledges counts from now on.
    void sent(SegmentForm segment) {
        if (segment.flags().syn()) {
            shiftOffered = segment.options().stream()
                    .anyMatch(option -> option.kind().equals(TcpOptionKind.WINDOW_SCALE));
        }
        numbers = numbers.map(known -> segment.flags().ack() && known.isNew(segment.acknowledgment())
                ? new PeerNumbers(known.initialSend(), segment.acknowledgment(), known.sendNext(), known.receiveNext(),
                        known.window()) : known);
    }
}
