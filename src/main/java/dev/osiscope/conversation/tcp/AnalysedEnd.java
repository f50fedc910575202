package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.tcp.SegmentAnalysis.Since;
import java.util.Optional;
import java.util.Set;

/// What the analysis remembers of one end: what it has sent, what it has said of its window and what it has
/// acknowledged. Mutable; used by one thread.
///
/// As in Wireshark the number 0 stands for "none yet": the one conversation in four thousand million whose
/// numbers come by 0 is to get the same verdicts.
final class AnalysedEnd implements Cloneable {

    /// No window was seen.
    private static final long NO_WINDOW = 0xffff_ffffL;
    /// Stands where an acknowledgment of what was not captured was noted.
    private static final long GAP_NOTED = -1;
    private static final int ASKING_DUPLICATES = 2;
    private static final SequenceNumber NONE = new SequenceNumber(0);

    UnacknowledgedSegments unacknowledged = new UnacknowledgedSegments();
    PushedBytes pushed = new PushedBytes();

    private Optional<SequenceNumber> base = Optional.empty();
    private SequenceNumber next = NONE;
    private long nextFrame;
    private long nextNanos;
    private SequenceNumber unbroken = NONE;
    private SequenceNumber acknowledged = NONE;
    private long acknowledgedNanos;
    private long window = NO_WINDOW;
    private WindowScale scale = WindowScale.UNKNOWN;
    private boolean scalesFromNextAck;
    private long duplicates;
    private long firstOfDuplicates;
    private boolean flightKnown = true;
    private long selectivelyAcknowledged;
    private Set<SegmentVerdict> lastVerdicts = Set.of();

    /// The same end; what happens to one of them no longer concerns the other.
    AnalysedEnd copy() {
        try {
            AnalysedEnd copy = (AnalysedEnd) clone();
            copy.unacknowledged = unacknowledged.copy();
            copy.pushed = pushed.copy();
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The number that relative numbers count from.
    Optional<SequenceNumber> base() {
        return base;
    }

    /// As [#base()]; 0 where it is not known.
    long baseOrZero() {
        return base.orElse(NONE).value();
    }

    void base(SequenceNumber number) {
        base = Optional.of(number);
    }

    /// The number after the highest one it has sent.
    SequenceNumber next() {
        return next;
    }

    boolean hasSent() {
        return !next.equals(NONE);
    }

    /// Since it sent its highest number.
    Since sinceNext(long nanos) {
        return new Since(nextFrame, nanos - nextNanos);
    }

    /// The number after the last one that was captured without a gap before it.
    SequenceNumber unbroken() {
        return unbroken;
    }

    boolean hasUnbroken() {
        return !unbroken.equals(NONE);
    }

    /// Takes back what only an RST has claimed: a repeated SYN goes on where the captured numbers end.
    void backToUnbroken() {
        next = unbroken;
    }

    /// Notes that a gap in what it has sent was acknowledged. Where the gap lies among the captured numbers, they
    /// count as unbroken from now on; where it lies after them, it is told once until something else happens.
    ///
    /// @return whether that is news
    boolean noteGap() {
        if (unbroken.isBefore(next)) {
            unbroken = next;
            return true;
        }
        boolean news = duplicates == 0;
        duplicates = GAP_NOTED;
        return news;
    }

    /// The acknowledgment number of its last segment.
    SequenceNumber acknowledged() {
        return acknowledged;
    }

    boolean hasAcknowledged() {
        return !acknowledged.equals(NONE);
    }

    /// Nanoseconds since its last segment.
    long nanosSinceLast(long nanos) {
        return nanos - acknowledgedNanos;
    }

    /// The window of its last segment as it stood there.
    long window() {
        return window;
    }

    WindowScale scale() {
        return scale;
    }

    void scale(WindowScale newScale) {
        scale = newScale;
    }

    /// The end of the window that it has granted. The window of a SYN is never scaled.
    SequenceNumber windowEnd() {
        return acknowledged.plus(scalesFromNextAck ? window : scale.scaled(window));
    }

    /// How often its last acknowledgment was said again.
    long duplicates() {
        return duplicates;
    }

    /// Whether it has asked for what comes next by saying the same acknowledgment again and again. For Wireshark an
    /// acknowledgment of what was not captured does so as well.
    boolean asksAgain() {
        return duplicates == GAP_NOTED || duplicates >= ASKING_DUPLICATES;
    }

    /// The frame that said it first.
    long firstOfDuplicates() {
        return firstOfDuplicates;
    }

    /// Counts one more.
    void countDuplicate() {
        duplicates = duplicates == GAP_NOTED ? 1 : duplicates + 1;
    }

    /// Whether all that is in flight was captured.
    boolean flightKnown() {
        return flightKnown;
    }

    void flightKnown(boolean known) {
        flightKnown = known;
    }

    /// How many bytes its last segment has acknowledged selectively.
    long selectivelyAcknowledged() {
        return selectivelyAcknowledged;
    }

    /// Whether its last segment had this verdict.
    boolean lastWas(SegmentVerdict verdict) {
        return lastVerdicts.contains(verdict);
    }

    /// Whether it says again what its last segment said: same place, same acknowledgment.
    boolean stays(AnalysedSegment segment) {
        return !segment.hasData() && segment.plain()
                && segment.sequence().equals(next) && segment.acknowledgment().equals(acknowledged);
    }

    /// Begins to count duplicates anew where the acknowledgment is another one.
    void noteAcknowledgment(AnalysedSegment segment) {
        if (!segment.acknowledgment().equals(acknowledged)) {
            firstOfDuplicates = segment.frameNumber();
            duplicates = 0;
        }
    }

    /// Notes the numbers that it sent. A probe of a closed window doesn't count: it will be sent again.
    void noteSent(AnalysedSegment segment, boolean probe) {
        SequenceNumber end = segment.end();
        if (segment.usesNumbers()) {
            if (unacknowledged.hasRoom()) {
                unacknowledged.add(segment);
            } else {
                end = segment.dataEnd();
            }
        }
        if (!probe && (end.isAfter(next) || !hasSent())) {
            next = end;
            nextFrame = segment.frameNumber();
            nextNanos = segment.timeNanos();
        }
        if (!probe && (segment.sequence().equals(unbroken) || !hasUnbroken())) {
            unbroken = next;
        }
    }

    /// Notes what it has said of its window and of the other end's data.
    void noteSaid(AnalysedSegment segment, Set<SegmentVerdict> verdicts) {
        window = segment.window();
        acknowledged = segment.acknowledgment();
        acknowledgedNanos = segment.timeNanos();
        lastVerdicts = Set.copyOf(verdicts);
    }

    /// Notes that nobody has looked for the options of its last segment.
    void noteNoOptions() {
        selectivelyAcknowledged = 0;
    }

    /// Notes its options, which count from the next segment on.
    void noteOptions(AnalysedSegment segment) {
        selectivelyAcknowledged = segment.selectivelyAcknowledged();
        segment.windowShift().ifPresent(shift -> scale = WindowScale.offered(shift));
        if (segment.syn()) {
            scalesFromNextAck = true;
        } else if (segment.ack()) {
            scalesFromNextAck = false;
        }
    }
}
