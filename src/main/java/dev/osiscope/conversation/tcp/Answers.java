package dev.osiscope.conversation.tcp;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.util.Optional;

/// What one end has said of the other's data: how far it has come, what it asked for again, whether it has room.
/// Mutable; used by one thread.
final class Answers implements Cloneable {

    private static final int EDGE = 4;
    private static final int BLOCK = 2 * EDGE;

    private Optional<SequenceNumber> upTo = Optional.empty();
    private long frameNumber;
    private long nanos;
    private long duplicates;
    private long firstDuplicateFrame;
    private long firstAskNanos;
    private long askNanos;
    private Optional<Request> answered = Optional.empty();
    private Optional<SequenceNumber> selectiveEnd = Optional.empty();
    private long selectiveFrame;
    private int window = -1;
    private long closedFrame;

    /// The same answers; what happens to one of them no longer concerns the other.
    Answers copy() {
        try {
            return (Answers) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The highest acknowledgment number that it has said.
    Optional<SequenceNumber> upTo() {
        return upTo;
    }

    /// The frame that said it first.
    long frameNumber() {
        return frameNumber;
    }

    /// When it was said first.
    long nanos() {
        return nanos;
    }

    /// The frame that acknowledges all up to `end`; empty where none does.
    Optional<Long> coverOf(SequenceNumber end) {
        return upTo.filter(number -> !end.isAfter(number)).map(_ -> frameNumber);
    }

    /// How often it was said again while data was under way.
    long duplicates() {
        return duplicates;
    }

    /// The frame that said it again first.
    long firstDuplicateFrame() {
        return firstDuplicateFrame;
    }

    /// Whether it has asked for something again, by saying the same or by what it has beyond a gap.
    boolean asks() {
        return duplicates > 0 || selectiveEnd.isPresent();
    }

    /// When it first did so since its acknowledgment number moved.
    long firstAskNanos() {
        return firstAskNanos;
    }

    /// When it last did so.
    long askNanos() {
        return askNanos;
    }

    /// What it had asked for by duplicates before its acknowledgment number moved; empty where it had not.
    Optional<Request> answered() {
        return answered;
    }

    /// Whether it has said that data after `number` has arrived without it.
    boolean hasBeyond(SequenceNumber number) {
        return selectiveEnd.filter(end -> end.isAfter(number)).isPresent();
    }

    /// The frame that said so last.
    long selectiveFrame() {
        return selectiveFrame;
    }

    /// The frame that closed its window; 0 while that is open.
    long closedFrame() {
        return closedFrame;
    }

    /// Notes the next segment that it sends.
    ///
    /// @param next the number after the last one of the other end, where that is known
    void note(long number, Segment segment, Optional<SequenceNumber> next) {
        if (!segment.ack() || segment.rst()) {
            return;
        }
        Optional<SequenceNumber> selective = selectiveEnd(segment);
        if (upTo.isEmpty() || segment.acknowledgment().isAfter(upTo.get())) {
            advance(number, segment);
        } else if (repeats(segment, next, selective.isPresent())) {
            firstDuplicateFrame = duplicates == 0 ? number : firstDuplicateFrame;
            duplicates++;
            ask(segment.timeNanos());
        }
        selective.ifPresent(end -> {
            selectiveEnd = selectiveEnd.filter(end::isBefore).or(() -> Optional.of(end));
            selectiveFrame = number;
            ask(segment.timeNanos());
        });
        window = segment.header().window();
        closedFrame = window > 0 || segment.syn() ? 0 : closedFrame == 0 ? number : closedFrame;
    }

    private void advance(long number, Segment segment) {
        if (duplicates > 0) {
            answered = upTo.map(asked -> new Request(asked, duplicates, firstDuplicateFrame, askNanos));
        }
        upTo = Optional.of(segment.acknowledgment());
        frameNumber = number;
        nanos = segment.timeNanos();
        duplicates = 0;
        firstAskNanos = 0;
        selectiveEnd = selectiveEnd.filter(end -> end.isAfter(segment.acknowledgment()));
    }

    private void ask(long askedNanos) {
        firstAskNanos = firstAskNanos == 0 ? askedNanos : firstAskNanos;
        askNanos = askedNanos;
    }

    /// A duplicate acknowledgment (RFC 5681 section 2). Where it says what else has arrived, its window may change.
    private boolean repeats(Segment segment, Optional<SequenceNumber> next, boolean selective) {
        boolean same = segment.acknowledgment().equals(upTo.orElseThrow()) && segment.sequenceLength() == 0;
        boolean underWay = next.filter(end -> end.isAfter(segment.acknowledgment())).isPresent();
        return same && underWay && (selective || segment.header().window() == window);
    }

    /// The end of what has arrived beyond the acknowledgment number (RFC 2018 section 3).
    private static Optional<SequenceNumber> selectiveEnd(Segment segment) {
        Bytes edges = segment.header().option(TcpOptionKind.SACK).map(TcpOption::data).orElse(Bytes.EMPTY);
        Optional<SequenceNumber> highest = Optional.empty();
        for (int start = 0; start + BLOCK <= edges.length(); start += BLOCK) {
            SequenceNumber end = new SequenceNumber(edges.u32(start + EDGE));
            boolean beyond = end.isAfter(highest.orElse(segment.acknowledgment()));
            highest = beyond ? Optional.of(end) : highest;
        }
        return highest;
    }

    /// What was asked for by duplicates.
    ///
    /// @param number     the number
    /// @param duplicates how often it was said again
    /// @param firstFrame the frame that said it again first
    /// @param nanos      when it was said again last
    record Request(SequenceNumber number, long duplicates, long firstFrame, long nanos) {}
}
