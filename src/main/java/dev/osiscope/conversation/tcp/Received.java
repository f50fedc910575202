package dev.osiscope.conversation.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which sequence numbers of the other end have arrived: all up to one, and pieces beyond a gap. Mutable; used by one
/// thread.
final class Received {

    /// So many pieces are remembered; with more gaps than that a later one counts as not arrived.
    private static final int MOST_PIECES = 256;

    private final List<Piece> beyond = new ArrayList<>();
    private Optional<SequenceNumber> next = Optional.empty();

    /// @param start the first number
    /// @param end   the number after the last
    private record Piece(SequenceNumber start, SequenceNumber end) {}

    /// The next number that is expected; empty before the other end's SYN has arrived.
    Optional<SequenceNumber> next() {
        return next;
    }

    /// Begins anew behind a SYN.
    void begin(SequenceNumber afterSyn) {
        beyond.clear();
        next = Optional.of(afterSyn);
    }

    /// Notes that the end itself says what it has: all before `number`.
    void said(SequenceNumber number) {
        if (next.isEmpty() || number.isAfter(next.get())) {
            next = Optional.of(number);
            closeGaps();
        }
    }

    /// Notes numbers that have arrived.
    void add(SequenceNumber start, SequenceNumber end) {
        if (next.isEmpty() || !end.isAfter(next.get())) {
            return;
        }
        if (beyond.size() < MOST_PIECES) {
            beyond.add(new Piece(start, end));
        }
        closeGaps();
    }

    private void closeGaps() {
        boolean moved = true;
        while (moved) {
            SequenceNumber before = next.orElseThrow();
            beyond.stream().filter(piece -> !piece.start.isAfter(before) && piece.end.isAfter(before)).findFirst()
                    .ifPresent(piece -> next = Optional.of(piece.end));
            beyond.removeIf(piece -> !piece.end.isAfter(next.orElseThrow()));
            moved = !before.equals(next.orElseThrow());
        }
    }

    /// Whether `number` has arrived, and all before it.
    boolean covers(SequenceNumber number) {
        return next.filter(number::isBefore).isPresent();
    }
}
