package dev.osiscope.viewmodel.ladder;

import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.TimeScale;
import java.util.Arrays;

/// The room that the time before each row takes above it, in em. A sum is kept every so many rows, and the rest is added up
/// when somebody asks: for a long session that is as quick as for a short one. It grows with the session; another session
/// begins anew. Used on the JavaFX application thread.
final class TimeGaps {

    /// How far down a second goes on the true scale, in em.
    static final double SECOND = 40;
    /// What ten times the time takes on the compressed scale, in em.
    static final double TENFOLD = 1.2;

    private static final double NANOS = 1e9;
    /// Shorter times take no room on the compressed scale: a millisecond.
    private static final double SHORT = 1e6;
    private static final double MOST = 6 * TENFOLD;
    private static final int BLOCK = 32;

    private final TimeScale scale;
    private LadderModel ladder;
    private double[] sums = new double[4];
    private int blocks = 1;

    TimeGaps(TimeScale scale, LadderModel ladder) {
        this.scale = scale;
        this.ladder = ladder;
    }

    TimeScale scale() {
        return scale;
    }

    /// There is more of the session.
    void goOn(LadderModel more) {
        ladder = more;
    }

    /// The room above row `index`.
    double above(int index) {
        if (scale == TimeScale.EVEN || index <= 0 || index >= ladder.size()) {
            return 0;
        }
        long nanos = Math.max(0, ladder.timeNanos(index) - ladder.timeNanos(index - 1));
        return scale == TimeScale.COMPRESSED
                ? Math.clamp(TENFOLD * Math.log10(Math.max(1, nanos / SHORT)), 0, MOST)
                : Math.max(0, nanos / NANOS * SECOND - height(index - 1));
    }

    private double height(int row) {
        int arrows = ladder.arrowsBefore(row + 1) - ladder.arrowsBefore(row);
        return RowMeasures.height(1, arrows, ladder.chipsBefore(row + 1) - ladder.chipsBefore(row));
    }

    /// The room above the first `count` rows, all together.
    double before(int count) {
        if (scale == TimeScale.EVEN) {
            return 0;
        }
        int block = count / BLOCK;
        while (blocks <= block) {
            addBlock();
        }
        return sums[block] + sum(block * BLOCK, count);
    }

    /// Only whole blocks are kept: of rows that are not there yet nothing is.
    private void addBlock() {
        if (blocks == sums.length) {
            sums = Arrays.copyOf(sums, 2 * blocks);
        }
        sums[blocks] = sums[blocks - 1] + sum((blocks - 1) * BLOCK, blocks * BLOCK);
        blocks++;
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int index = from; index < to; index++) {
            sum += above(index);
        }
        return sum;
    }
}
