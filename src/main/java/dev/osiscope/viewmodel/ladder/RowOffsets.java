package dev.osiscope.viewmodel.ladder;

import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.LadderRuns;

/// How far down each row begins, with the room that the time before it takes, in em. Worked out from how many rows of each kind stand above: no row has to be made
/// for it, and a ladder of a million rows costs what one of ten costs. Steps that a run hides have no height, but the
/// first of them has that of the run's row.
///
/// A playhead goes with every question: what a run hides ends before it, and nothing is asked of what comes after it.
final class RowOffsets {

    private final LadderModel ladder;
    private final LadderRuns runs;
    private final TimeGaps gaps;
    /// How much lower the ladder would be without the first so many runs.
    private final double[] saved;

    /// @param ladder whose rows
    /// @param gaps   the room that the time before each row takes
    RowOffsets(LadderModel ladder, TimeGaps gaps) {
        this.ladder = ladder;
        this.gaps = gaps;
        runs = ladder.runs();
        saved = new double[runs.size() + 1];
        for (int index = 0; index < runs.size(); index++) {
            saved[index + 1] = saved[index] + saving(runs.get(index));
        }
    }

    private double saving(LadderRuns.Run run) {
        return everyTop(run.to()) - everyTop(run.from()) - gaps.above(run.from()) - RowMeasures.RUN_ROW;
    }

    /// Where row `index` begins, the room above it first; the end of the last row for the number of rows.
    double top(int index, int playhead) {
        int above = Math.clamp(index, 0, ladder.size());
        int last = runs.before(above) - 1;
        if (last < 0) {
            return everyTop(above);
        }
        return runs.get(last, playhead)
                .map(run -> above < run.to()
                        ? everyTop(run.from()) + gaps.above(run.from()) + RowMeasures.RUN_ROW
                        : everyTop(above) - saving(run))
                .orElseGet(() -> everyTop(above)) - saved[last];
    }

    /// Where it would begin without runs.
    private double everyTop(int above) {
        return RowMeasures.height(above, ladder.arrowsBefore(above), ladder.chipsBefore(above)) + gaps.before(above);
    }

    /// The row at `offset` up to the playhead, or the nearest one.
    int rowAt(double offset, int playhead) {
        int first = 0;
        int last = Math.max(0, Math.min(ladder.size() - 1, playhead));
        while (first < last) {
            int middle = first + last + 1 >>> 1;
            if (top(middle, playhead) <= offset) {
                first = middle;
            } else {
                last = middle - 1;
            }
        }
        return first;
    }
}
