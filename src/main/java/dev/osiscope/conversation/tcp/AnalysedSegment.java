package dev.osiscope.conversation.tcp;

import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.util.OptionalLong;

/// What the analysis needs of a segment.
///
/// @param frameNumber   the number of its frame
/// @param timeNanos     when it was seen, nanoseconds since any fixed time; 0 where nobody timed it
/// @param header        its header
/// @param payloadLength bytes of data, captured or not
record AnalysedSegment(long frameNumber, long timeNanos, TcpHeader header, int payloadLength) {

    private TcpFlags flags() {
        return header.flags();
    }

    boolean syn() {
        return flags().syn();
    }

    boolean ack() {
        return flags().ack();
    }

    boolean rst() {
        return flags().rst();
    }

    boolean fin() {
        return flags().fin();
    }

    boolean psh() {
        return flags().psh();
    }

    /// Opens or closes a direction: SYN or FIN.
    boolean synOrFin() {
        return syn() || fin();
    }

    /// None of SYN, FIN and RST.
    boolean plain() {
        return !synOrFin() && !rst();
    }

    boolean hasData() {
        return payloadLength > 0;
    }

    /// Uses sequence numbers.
    boolean usesNumbers() {
        return hasData() || synOrFin();
    }

    int window() {
        return header.window();
    }

    SequenceNumber sequence() {
        return new SequenceNumber(header.sequenceNumber());
    }

    /// The acknowledgment number as it stands there, whether ACK is set or not.
    SequenceNumber acknowledgment() {
        return new SequenceNumber(header.acknowledgmentNumber());
    }

    /// The number after its last byte of data.
    SequenceNumber dataEnd() {
        return sequence().plus(payloadLength);
    }

    /// The number after its last one; SYN and FIN together count as one, as Wireshark counts.
    SequenceNumber end() {
        return dataEnd().plus(synOrFin() ? 1 : 0);
    }

    /// The shift of its window scale option.
    OptionalLong windowShift() {
        return header.option(TcpOptionKind.WINDOW_SCALE).map(TcpOption::value).orElse(OptionalLong.empty());
    }

    /// How many bytes its SACK option says have arrived (RFC 2018 section 3).
    long selectivelyAcknowledged() {
        long sum = 0;
        for (SackBlock block : SackBlock.of(header)) {
            sum += block.right().value() - block.left().value();
        }
        return sum;
    }
}
