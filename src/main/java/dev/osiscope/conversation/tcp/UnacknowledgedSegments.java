package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.tcp.SegmentAnalysis.Since;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The segments of one end that wait for their acknowledgment, oldest first. It keeps so many and no more.
final class UnacknowledgedSegments {

    /// As many as Wireshark keeps; what is sent beyond them is not noted until some are acknowledged.
    private static final int MOST = 10_000;

    private final List<Waiting> waiting = new ArrayList<>();

    /// Whether it takes one more.
    boolean hasRoom() {
        return waiting.size() < MOST;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(AnalysedSegment segment) {
        waiting.addLast(new Waiting(
                segment.frameNumber(), segment.timeNanos(), segment.sequence(), segment.end()));
    }

    /// Drops what `acknowledgment` covers.
    ///
    /// @return the oldest segment that ends exactly there
    Optional<Waiting> acknowledge(SequenceNumber acknowledgment) {
        Optional<Waiting> exact = waiting.stream().filter(one -> one.end.equals(acknowledgment)).findFirst();
        waiting.removeIf(one -> !one.end.isAfter(acknowledgment));
        waiting.replaceAll(one -> one.without(acknowledgment));
        return exact;
    }

    /// The oldest one.
    Optional<Waiting> oldest() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    /// How many numbers lie between the lowest and the highest one that wait.
    ///
    /// @param base where relative numbers count from
    long span(SequenceNumber base) {
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        for (Waiting one : waiting) {
            lowest = Math.min(lowest, one.start.since(base));
            highest = Math.max(highest, one.end.since(base));
        }
        return waiting.isEmpty() ? 0 : highest - lowest;
    }

    /// One of them.
    ///
    /// @param frameNumber its frame
    /// @param timeNanos   when it was seen
    /// @param start       its first number that is not acknowledged
    /// @param end         the number after its last one
    record Waiting(long frameNumber, long timeNanos, SequenceNumber start, SequenceNumber end) {

        /// The frame, and the time from it to `laterNanos`.
        Since since(long laterNanos) {
            return new Since(frameNumber, laterNanos - timeNanos);
        }

        private Waiting without(SequenceNumber acknowledgment) {
            return acknowledgment.isAfter(start) ? new Waiting(frameNumber, timeNanos, acknowledgment, end) : this;
        }
    }
}
