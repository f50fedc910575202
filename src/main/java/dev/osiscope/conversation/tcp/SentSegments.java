package dev.osiscope.conversation.tcp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The newest segments that one end has sent, as far as they use sequence numbers: to know a repeated one.
/// It remembers a fixed number of them and forgets the oldest; of those it only knows where they ended.
final class SentSegments {

    private static final int MOST = 256;

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
        sent.addLast(new Sent(frameNumber, segment.sequence(), segment.end()));
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

    private Optional<Sent> containing(SequenceNumber number) {
        return sent.stream().filter(segment -> segment.contains(number)).findFirst();
    }

    private record Sent(long frameNumber, SequenceNumber start, SequenceNumber end) {

        boolean contains(SequenceNumber number) {
            return !number.isBefore(start) && number.isBefore(end);
        }
    }
}
