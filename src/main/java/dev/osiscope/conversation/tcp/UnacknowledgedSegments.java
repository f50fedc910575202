package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.tcp.SegmentAnalysis.Since;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The segments of one end that wait for their acknowledgment, oldest first. It keeps so many and no more, and
/// looks only at those that an acknowledgment can concern: a capture of one direction costs no more a segment
/// than one of both.
final class UnacknowledgedSegments {

    /// As many as Wireshark keeps; what is sent beyond them is not noted until some are acknowledged.
    private static final int MOST = 10_000;

    private final List<Waiting> waiting = new ArrayList<>();
    /// The last acknowledgment, and how many of the waiting it was already compared with.
    private SequenceNumber settledBy = new SequenceNumber(0);
    private int settled;
    /// Where the waiting lie, counted from `countedFrom`; empty where it is to be looked up anew.
    private Optional<Reach> reach = Optional.empty();
    private SequenceNumber countedFrom = new SequenceNumber(0);

    UnacknowledgedSegments copy() {
        UnacknowledgedSegments copy = new UnacknowledgedSegments();
        copy.waiting.addAll(waiting);
        copy.settledBy = settledBy;
        copy.settled = settled;
        copy.reach = reach;
        copy.countedFrom = countedFrom;
        return copy;
    }

    /// Whether it takes one more.
    boolean hasRoom() {
        return waiting.size() < MOST;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(AnalysedSegment segment) {
        Waiting added = new Waiting(segment.frameNumber(), segment.timeNanos(), segment.sequence(), segment.end());
        waiting.addLast(added);
        reach = reach.map(known -> known.with(added, countedFrom));
    }

    /// Drops what `acknowledgment` covers.
    ///
    /// @return the oldest segment that ends exactly there
    Optional<Waiting> acknowledge(SequenceNumber acknowledgment) {
        Optional<Waiting> exact = Optional.empty();
        int kept = acknowledgment.equals(settledBy) ? settled : 0;
        for (int index = kept; index < waiting.size(); index++) {
            Waiting one = waiting.get(index);
            if (exact.isEmpty() && one.end.equals(acknowledgment)) {
                exact = Optional.of(one);
            }
            if (acknowledgment.isAfter(one.start)) {
                reach = Optional.empty();
            }
            if (one.end.isAfter(acknowledgment)) {
                waiting.set(kept++, one.without(acknowledgment));
            } else {
                reach = Optional.empty();
            }
        }
        waiting.subList(kept, waiting.size()).clear();
        settledBy = acknowledgment;
        settled = kept;
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
        if (reach.isEmpty() || !countedFrom.equals(base)) {
            countedFrom = base;
            Reach found = Reach.NONE;
            for (Waiting one : waiting) {
                found = found.with(one, base);
            }
            reach = Optional.of(found);
        }
        return waiting.isEmpty() ? 0 : reach.get().highest - reach.get().lowest;
    }

    /// Between which relative numbers the waiting lie.
    private record Reach(long lowest, long highest) {

        private static final Reach NONE = new Reach(Long.MAX_VALUE, 0);

        private Reach with(Waiting one, SequenceNumber base) {
            return new Reach(Math.min(lowest, one.start.since(base)), Math.max(highest, one.end.since(base)));
        }
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
