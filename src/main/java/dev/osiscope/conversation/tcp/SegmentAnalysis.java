package dev.osiscope.conversation.tcp;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the segments before it make of a segment, as Wireshark 4.0 shows it with default preferences.
///
/// @param nextSequence    the relative number after its last byte (`tcp.nxtseq`)
/// @param receiverBase    the number that the other end's relative numbers count from; 0 before that is known
/// @param window          its window in bytes, scaled (`tcp.window_size`)
/// @param scale           how its window is scaled; empty on a SYN, whose window never is
/// @param completeness    which parts of the conversation were seen before it (`tcp.completeness`): 1 SYN,
///                        2 SYN,ACK, 4 ACK, 8 data, 16 FIN, 32 RST
/// @param verdicts        what it is
/// @param duplicate       the acknowledgment it says again, where it is a duplicate one
/// @param acknowledges    the frame whose last number it acknowledges
/// @param initialRtt      nanoseconds from the SYN to the end of the handshake (`tcp.analysis.initial_rtt`); empty
///                        where Wireshark shows none because there is nothing else to say of the segment
/// @param bytesInFlight   bytes that its sender has sent and not yet seen acknowledged, this segment's included
/// @param pushedBytes     bytes that its sender has sent since it last set PSH; only together with `bytesInFlight`
/// @param retransmission  since when the repeated data was missing, for a [SegmentVerdict#RETRANSMISSION]
/// @param remarked        whether Wireshark has something to say of it, if only a heading (`tcp.analysis`)
public record SegmentAnalysis(
        long nextSequence,
        long receiverBase,
        long window,
        Optional<WindowScale> scale,
        int completeness,
        Set<SegmentVerdict> verdicts,
        Optional<Duplicate> duplicate,
        Optional<Since> acknowledges,
        OptionalLong initialRtt,
        OptionalLong bytesInFlight,
        OptionalLong pushedBytes,
        Optional<Since> retransmission,
        boolean remarked) {

    /// Takes a copy of the verdicts.
    public SegmentAnalysis {
        verdicts = Set.copyOf(verdicts);
    }

    /// Of a segment whose data offset can't be right nothing is said but what stands there. Its window is not scaled.
    static SegmentAnalysis unfit(AnalysedSegment segment, long receiverBase, WindowScale scale, int completeness) {
        return new SegmentAnalysis(segment.end().value(), receiverBase, segment.window(),
                segment.syn() ? Optional.empty() : Optional.of(scale), completeness, Set.of(), Optional.empty(),
                Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(),
                false);
    }

    /// The same with these verdicts, remarked with this round trip.
    SegmentAnalysis remarked(Set<SegmentVerdict> found, OptionalLong roundTripNanos) {
        return new SegmentAnalysis(nextSequence, receiverBase, window, scale, completeness, found, duplicate, acknowledges,
                roundTripNanos, bytesInFlight, pushedBytes, retransmission, true);
    }

    /// Whether it has this verdict.
    public boolean is(SegmentVerdict verdict) {
        return verdicts.contains(verdict);
    }

    /// Which acknowledgment is said again.
    ///
    /// @param frameNumber the frame that said it first (`tcp.analysis.duplicate_ack_frame`)
    /// @param count       how often it was said again, from 1 (`tcp.analysis.duplicate_ack_num`)
    public record Duplicate(long frameNumber, long count) {}

    /// An earlier frame and the time since it.
    ///
    /// @param frameNumber the earlier frame (`tcp.analysis.acks_frame`, `tcp.analysis.rto_frame`)
    /// @param nanos       nanoseconds since then; below 0 where the clock of the capture went back
    ///                    (`tcp.analysis.ack_rtt`, `tcp.analysis.rto`)
    public record Since(long frameNumber, long nanos) {}
}
