package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is remembered of the data that one end of an association sends: which data came, and the pieces of messages. It
/// keeps the newest of it.
final class SctpEnd {

    private static final int PIECES = 1 << 11;
    private static final int BYTES = 1 << 20;
    /// What a piece takes beside its bytes, about.
    private static final int COST = 128;
    private static final long NUMBERS = 1L << 32;

    private final Map<Long, Piece> pieces = new LinkedHashMap<>();
    private int kept;

    private record Piece(long number, long protocol, boolean begins, boolean ends, Bytes bytes) {

        private int cost() {
            return COST + bytes.length();
        }
    }

    /// How many bytes it keeps.
    int kept() {
        return kept;
    }

    /// Whether data comes for the first time; it is remembered.
    boolean isNew(SctpData data) {
        if (pieces.containsKey(data.number())) {
            return false;
        }
        Piece piece = new Piece(data.number(), data.protocol(), data.begins(), data.ends(),
                data.whole() ? Bytes.EMPTY : data.payload().captured().alone());
        pieces.put(piece.number(), piece);
        kept += piece.cost();
        Iterator<Piece> eldest = pieces.values().iterator();
        while (pieces.size() > PIECES || kept > BYTES && pieces.size() > 1) {
            kept -= eldest.next().cost();
            eldest.remove();
        }
        return true;
    }

    /// The message that this piece, which is new, belongs to, where all of it has come.
    Optional<SctpData> message(SctpData last) {
        Deque<Piece> message = new ArrayDeque<>();
        Piece piece = pieces.get(last.number());
        message.add(piece);
        while (piece != null && !piece.begins()) {
            piece = Optional.ofNullable(pieces.get(Math.floorMod(piece.number() - 1, NUMBERS)))
                    .filter(before -> !before.ends()).orElse(null);
            Optional.ofNullable(piece).ifPresent(message::addFirst);
        }
        piece = message.getLast();
        while (piece != null && !piece.ends()) {
            piece = Optional.ofNullable(pieces.get((piece.number() + 1) % NUMBERS))
                    .filter(after -> !after.begins()).orElse(null);
            Optional.ofNullable(piece).ifPresent(message::addLast);
        }
        return message.getFirst().begins() && message.getLast().ends() ? Optional.of(joined(message))
                : Optional.empty();
    }

    private static SctpData joined(Deque<Piece> message) {
        Pieces bytes = new Pieces();
        message.forEach(piece -> bytes.add(bytes.length(), piece.bytes()));
        Piece first = message.getFirst();
        return new SctpData(first.number(), first.protocol(), true, true,
                Span.of(new Source("reassembled SCTP data", bytes.bytes())));
    }
}
