package dev.osiscope.lab.wire;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;

/// A segment that TCP sends again until it is acknowledged: one that uses sequence numbers, with SYN, FIN or data (RFC
/// 9293 section 3.4). A mere acknowledgment is never sent again: one that looks the same is a new one.
///
/// @param source      the sender's address
/// @param destination the receiver's address
/// @param ports       both ports, the sender's first
/// @param sequence    its sequence number
/// @param flags       its flags
/// @param data        its data
record SentSegment(
        IpAddress source, IpAddress destination, List<Integer> ports, SequenceNumber sequence, TcpFlags flags,
        Bytes data) {

    /// The segment in a frame; empty where there is none that is sent again.
    static Optional<SentSegment> in(Dissection dissection) {
        return Carried.in(dissection, TcpHeader.class).filter(segment -> segment.header().fits()).map(SentSegment::of)
                .filter(segment -> segment.length() > 0 && !segment.flags.rst());
    }

    private static SentSegment of(Carried<TcpHeader> carried) {
        TcpHeader header = carried.header();
        return new SentSegment(carried.source(), carried.destination(),
                List.of(header.sourcePort(), header.destinationPort()),
                new SequenceNumber(header.sequenceNumber()), header.flags(),
                present(carried.layer().source().bytes(), carried.layer().payload()));
    }

    private static Bytes present(Bytes source, BitRange range) {
        int end = Math.min(range.endByte(), source.length());
        int start = Math.min(range.firstByte(), end);
        return source.slice(start, end - start);
    }

    /// How many sequence numbers it uses.
    int length() {
        return (flags.syn() ? 1 : 0) + data.length() + (flags.fin() ? 1 : 0);
    }

    /// Whether this segment was sent by the same end of the same conversation as `other`.
    boolean isOfFlow(SentSegment other) {
        return source.equals(other.source) && destination.equals(other.destination) && ports.equals(other.ports);
    }

    /// Whether both open with the same number. Their data may differ: the second time it is left out.
    boolean opensAs(SentSegment other) {
        return flags.syn() && other.flags.syn() && flags.ack() == other.flags.ack()
                && sequence.equals(other.sequence);
    }

    /// How many of the numbers of `copy`, from its one with index `from` on, stand for the same in this segment.
    int sharedWith(SentSegment copy, int from) {
        long index = copy.sequence.plus(from).distance(sequence);
        if (flags.syn() || copy.flags.syn() || index < 0 || index >= length()) {
            return 0;
        }
        Bytes here = data.from((int) Math.min(index, data.length()));
        Bytes there = copy.data.from(Math.min(from, copy.data.length()));
        int bytes = Math.min(here.length(), there.length());
        boolean same = here.slice(0, bytes).equals(there.slice(0, bytes));
        boolean bothEnd = here.length() == bytes && there.length() == bytes && flags.fin() && copy.flags.fin();
        return same ? bytes + (bothEnd ? 1 : 0) : 0;
    }
}
