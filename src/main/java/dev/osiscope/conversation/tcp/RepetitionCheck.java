package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.tcp.SegmentAnalysis.Since;
import java.util.Optional;
import java.util.OptionalLong;

/// Tells why a segment brings numbers that are not new: it repeats them, or others have overtaken it.
final class RepetitionCheck {

    /// A fast retransmission follows the duplicate acknowledgments that ask for it within this time.
    private static final long FAST_NANOS = 20_000_000;
    /// How long a segment can be overtaken where the round trip is not known.
    private static final long OVERTAKEN_NANOS = 3_000_000;

    private RepetitionCheck() {}

    /// @param initialRtt the conversation's round trip in nanoseconds, once it is known
    static void check(
            AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, OptionalLong initialRtt,
            Findings findings) {
        if (!segment.usesNumbers() || findings.has(SegmentVerdict.KEEP_ALIVE)) {
            return;
        }
        if (isSpurious(segment, receiver)) {
            findings.add(SegmentVerdict.SPURIOUS_RETRANSMISSION);
        } else if (!advances(segment, sender)) {
            repeat(segment, sender, receiver, initialRtt, findings);
        }
    }

    private static boolean isSpurious(AnalysedSegment segment, AnalysedEnd receiver) {
        return segment.hasData() && receiver.hasAcknowledged()
                && !segment.dataEnd().isAfter(receiver.acknowledged());
    }

    /// New numbers: beyond the highest one, or new data after the byte of a probe.
    private static boolean advances(AnalysedSegment segment, AnalysedEnd sender) {
        boolean beyond = !sender.hasSent() || !segment.sequence().isBefore(sender.next());
        boolean afterProbe = segment.payloadLength() > 1 && segment.sequence().equals(sender.next().minus(1));
        return beyond || afterProbe;
    }

    private static void repeat(
            AnalysedSegment segment, AnalysedEnd sender, AnalysedEnd receiver, OptionalLong initialRtt,
            Findings findings) {
        if (wasAskedFor(segment, receiver)) {
            findings.add(SegmentVerdict.FAST_RETRANSMISSION);
        } else if (wasOvertaken(segment, sender, initialRtt)) {
            findings.add(SegmentVerdict.OUT_OF_ORDER);
        } else {
            findings.add(SegmentVerdict.RETRANSMISSION);
            Since since = sender.unacknowledged.oldest()
                    .map(oldest -> oldest.since(segment.timeNanos()))
                    .orElseGet(() -> sender.sinceNext(segment.timeNanos()));
            findings.retransmission = Optional.of(since).filter(known -> known.nanos() != 0);
        }
    }

    private static boolean wasAskedFor(AnalysedSegment segment, AnalysedEnd receiver) {
        return receiver.asksAgain()
                && segment.sequence().equals(receiver.acknowledged())
                && within(receiver.nanosSinceLast(segment.timeNanos()), FAST_NANOS);
    }

    private static boolean wasOvertaken(AnalysedSegment segment, AnalysedEnd sender, OptionalLong initialRtt) {
        return within(sender.sinceNext(segment.timeNanos()).nanos(), initialRtt.orElse(OVERTAKEN_NANOS))
                && !segment.end().equals(sender.next());
    }

    /// Whether this time is shorter than `limit`. A time below 0, of a clock that went back, is longer than any
    /// above, as Wireshark compares them.
    private static boolean within(long nanos, long limit) {
        return Long.compareUnsigned(nanos, limit) < 0;
    }
}
