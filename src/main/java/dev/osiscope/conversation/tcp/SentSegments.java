package dev.osiscope.conversation.tcp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The newest segments that one end has sent, as far as they use sequence numbers: to know a repeated one.
/// It remembers a fixed number of them and forgets the oldest; of those it only knows where they ended.
final class SentSegments {

    private static final int MOST = 256;
    /// Identifications that lie no further apart than so count the packets of one conversation.
    private static final int CLOSE = 512;

    private final Deque<Sent> sent = new ArrayDeque<>();
    private Optional<SequenceNumber> forgottenEnd = Optional.empty();

    SentSegments copy() {
        SentSegments copy = new SentSegments();
        copy.sent.addAll(sent);
        copy.forgottenEnd = forgottenEnd;
        return copy;
    }

    /// Remembers `segment`; one without sequence numbers is left out.
    void add(long frameNumber, Segment segment) {
        if (segment.sequenceLength() == 0) {
            return;
        }
        if (sent.size() == MOST) {
            forget(sent.removeFirst());
        }
        sent.addLast(new Sent(frameNumber, segment.timeNanos(), segment.identification(), segment.sequence(),
                segment.end()));
    }

    private void forget(Sent oldest) {
        if (forgottenEnd.filter(end -> !end.isBefore(oldest.end)).isEmpty()) {
            forgottenEnd = Optional.of(oldest.end);
        }
    }

    /// Whether each of the numbers from `start` up to `end` was sent: in one of these segments, or before the
    /// end of those that are forgotten.
    boolean cover(SequenceNumber start, SequenceNumber end) {
        SequenceNumber position = forgottenEnd.filter(start::isBefore).orElse(start);
        while (position.isBefore(end)) {
            Optional<Sent> next = containing(position);
            if (next.isEmpty()) {
                return false;
            }
            position = next.get().end;
        }
        return true;
    }

    /// The frame that first sent `number`; empty where it is not remembered.
    Optional<Long> frameOf(SequenceNumber number) {
        return containing(number).map(Sent::frameNumber);
    }

    /// The segment that last sent `number`; empty where it is not remembered.
    Optional<Sent> lastOf(SequenceNumber number) {
        return first(sent.reversed(), number);
    }

    /// The segment that was remembered last.
    Optional<Sent> newest() {
        return Optional.ofNullable(sent.peekLast());
    }

    private Optional<Sent> containing(SequenceNumber number) {
        return first(sent, number);
    }

    private static Optional<Sent> first(Iterable<Sent> segments, SequenceNumber number) {
        for (Sent segment : segments) {
            if (segment.contains(number)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    /// One of them.
    ///
    /// @param frameNumber    its frame
    /// @param nanos          when it was seen
    /// @param identification that of its packet; 0 where it has none
    /// @param start          its first number
    /// @param end            the number after its last one
    record Sent(long frameNumber, long nanos, int identification, SequenceNumber start, SequenceNumber end) {

        private boolean contains(SequenceNumber number) {
            return !number.isBefore(start) && number.isBefore(end);
        }

        /// Whether its packet is newer than that of `segment`, as far as the identifications tell: an end counts them
        /// up for a conversation, or has none, or takes any.
        boolean isNewerThan(Segment segment) {
            int ahead = identification - segment.identification() & 0xffff;
            return identification != 0 && segment.identification() != 0 && ahead > 0 && ahead < CLOSE;
        }

        /// Whether `segment` came in the same packet.
        boolean isSamePacket(Segment segment) {
            return identification != 0 && identification == segment.identification()
                    && start.equals(segment.sequence()) && end.equals(segment.end());
        }
    }
}
