package dev.osiscope.conversation.tcp;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.End;
import java.util.List;
import java.util.TreeMap;

/// One direction of a [StreamReassembly]. Mutable; used by one thread.
final class OneWayStream {

    /// The most memory that may wait behind a gap, in bytes. A window of most conversations holds less: where more
    /// comes, what is missing was lost in the capture and not on the way.
    private static final int MOST_WAITING = 1 << 23;
    /// What a part takes beside its bytes, about: else parts of one byte could fill the memory.
    private static final int COST = 128;

    private final End sender;
    private final TreeMap<Long, Part> waiting = new TreeMap<>();
    private long waitingCost;
    private SequenceNumber next;
    private long position;

    OneWayStream(End sender) {
        this.sender = sender;
    }

    /// What one segment brought.
    ///
    /// @param frameNumber its frame
    /// @param captured    the bytes that were captured, from its first one on
    /// @param length      how many there were to capture
    record Part(long frameNumber, Bytes captured, int length) {

        private int cost() {
            return captured.length() + COST;
        }

        /// The same part with bytes of its own: the frame that brought them is not kept for them.
        private Part detached() {
            return new Part(frameNumber, Bytes.wrap(captured.toArray()), length);
        }
    }

    /// Takes a part whose first byte has the number `start`.
    void add(Part part, SequenceNumber start, List<StreamPiece> pieces) {
        if (next == null) {
            next = start;
        }
        long at = placeOf(start);
        if (part.length() == 0 || at + part.length() <= position) {
            return;
        }
        if (at <= position) {
            give(part, (int) (position - at), pieces);
            giveInOrder(pieces);
            return;
        }
        keep(at, part);
        while (waitingCost > MOST_WAITING) {
            skipGap(pieces);
        }
    }

    /// Takes note that the other end has all bytes before `number`: those that were not captured never will be.
    void acknowledge(SequenceNumber number, List<StreamPiece> pieces) {
        while (!waiting.isEmpty() && placeOf(number) > waiting.firstKey()) {
            skipGap(pieces);
        }
    }

    void end(List<StreamPiece> pieces) {
        while (!waiting.isEmpty()) {
            skipGap(pieces);
        }
    }

    private long placeOf(SequenceNumber number) {
        return next == null ? position : position + number.distance(next);
    }

    /// Of two parts that begin at the same byte the longer one is kept.
    private void keep(long at, Part part) {
        Part before = waiting.get(at);
        if (before == null || before.length() < part.length()) {
            waitingCost += part.cost() - (before == null ? 0 : before.cost());
            waiting.put(at, part.detached());
        }
    }

    private void skipGap(List<StreamPiece> pieces) {
        advance(waiting.firstKey() - position, pieces);
        giveInOrder(pieces);
    }

    private void giveInOrder(List<StreamPiece> pieces) {
        while (!waiting.isEmpty() && waiting.firstKey() <= position) {
            long at = waiting.firstKey();
            Part part = waiting.remove(at);
            waitingCost -= part.cost();
            give(part, (int) Math.min(position - at, part.length()), pieces);
        }
    }

    /// Gives a part without its first `known` bytes; what was not captured of it is a gap.
    private void give(Part part, int known, List<StreamPiece> pieces) {
        Bytes fresh = part.captured().from(Math.min(known, part.captured().length()));
        if (!fresh.isEmpty()) {
            pieces.add(new StreamPiece.Data(sender, part.frameNumber(), position, fresh));
            move(fresh.length());
        }
        advance(part.length() - known - fresh.length(), pieces);
    }

    private void advance(long missing, List<StreamPiece> pieces) {
        if (missing > 0) {
            pieces.add(new StreamPiece.Gap(sender, position, missing));
            move(missing);
        }
    }

    private void move(long count) {
        position += count;
        next = next.plus(count);
    }
}
