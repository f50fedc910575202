package dev.osiscope.viewmodel.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The pieces of a stream that one kind of steps is about, in the order of their steps.
final class Pieces {

    /// How many of them are looked at behind the first that touches, however small they are.
    private static final int MOST = 4096;
    /// How many are looked at in which earlier bytes may be repeated.
    private static final int LATE = 64;

    private final List<Piece> pieces = new ArrayList<>();

    void add(long from, long to, int step) {
        pieces.add(new Piece(from, to, Math.max(to, reach()), step));
    }

    /// How far they come.
    long reach() {
        return pieces.isEmpty() ? 0 : pieces.getLast().reach();
    }

    /// How far those come whose steps are not after `step`.
    long reachAt(int step) {
        int count = countTo(step);
        return count == 0 ? 0 : pieces.get(count - 1).reach();
    }

    /// How many have steps that are not after `step`.
    int countTo(int step) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).step() <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The last whose step is not after `step`; there is one.
    Piece lastTo(int step) {
        return pieces.get(countTo(step) - 1);
    }

    /// Those whose steps are after `step`.
    List<Piece> after(int step) {
        return pieces.subList(countTo(step), pieces.size());
    }

    /// Those with bytes from `start` up to `end`. What is repeated much later than it was sent first is not looked for.
    Stream<Integer> stepsOf(long start, long end) {
        int first = firstBeyond(start);
        int last = first;
        while (last < pieces.size() && last - first < MOST && (pieces.get(last).from() < end || last - first < LATE)) {
            last++;
        }
        return pieces.subList(first, last).stream().filter(piece -> piece.touches(start, end)).map(Piece::step);
    }

    /// The first that comes further than `offset`: none before it has bytes there.
    private int firstBeyond(long offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).reach() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
