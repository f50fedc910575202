package dev.osiscope.lab.endpoint;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpOption;
import java.util.List;
import java.util.OptionalInt;

/// A segment as a learner composes it.
///
/// @param flags          its flags
/// @param sequence       its sequence number
/// @param acknowledgment its acknowledgment number; said also where ACK is not set
/// @param window         its window, 0 to 65535
/// @param options        its options
/// @param data           its data
/// @param checksum       its checksum; the right one where it is empty
public record SegmentForm(TcpFlags flags, SequenceNumber sequence, SequenceNumber acknowledgment, int window,
        List<TcpOption> options, Bytes data, OptionalInt checksum) {

    private static final int USUAL_WINDOW = 64_240;

    /// Takes a copy of the options.
    public SegmentForm {
        options = List.copyOf(options);
    }

    /// A segment without options and data, with a usual window and the right checksum.
    public static SegmentForm of(TcpFlags flags, SequenceNumber sequence, SequenceNumber acknowledgment) {
        return new SegmentForm(flags, sequence, acknowledgment, USUAL_WINDOW, List.of(), Bytes.EMPTY,
                OptionalInt.empty());
    }

    /// The same with data.
    public SegmentForm withData(Bytes other) {
        return new SegmentForm(flags, sequence, acknowledgment, window, options, other, checksum);
    }

    /// The same with a checksum of the learner's own, 0 to 65535.
    public SegmentForm withChecksum(int other) {
        return new SegmentForm(flags, sequence, acknowledgment, window, options, data, OptionalInt.of(other));
    }

    /// The same with the right checksum.
    public SegmentForm withoutChecksum() {
        return new SegmentForm(flags, sequence, acknowledgment, window, options, data, OptionalInt.empty());
    }

    /// How many sequence numbers it takes: its data, SYN and FIN (RFC 9293 section 3.4).
    public int length() {
        return data.length() + (flags.syn() ? 1 : 0) + (flags.fin() ? 1 : 0);
    }
}
