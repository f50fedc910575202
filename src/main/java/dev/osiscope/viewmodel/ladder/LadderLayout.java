package dev.osiscope.viewmodel.ladder;

import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.TimeScale;

/// How far down everything stands on a ladder, in em from the top of its first row. What it costs does not depend on how long
/// the session is. Used by one thread.
public final class LadderLayout {

    private LadderModel ladder;
    private TimeGaps gaps;
    private RowOffsets offsets;

    /// The layout of `ladder`, with the time between the rows on `scale`.
    public LadderLayout(LadderModel ladder, TimeScale scale) {
        begin(ladder, scale);
    }

    private void begin(LadderModel other, TimeScale scale) {
        ladder = other;
        gaps = new TimeGaps(scale, other);
        offsets = new RowOffsets(other, gaps);
    }

    /// Takes the ladder of another session.
    public void begin(LadderModel other) {
        begin(other, gaps.scale());
    }

    /// Takes another scale.
    public void scale(TimeScale scale) {
        begin(ladder, scale);
    }

    /// There is more of the session, or other runs of it are one row.
    public void goOn(LadderModel more) {
        ladder = more;
        gaps.goOn(more);
        offsets = new RowOffsets(more, gaps);
    }

    /// Whose layout it is.
    public LadderModel ladder() {
        return ladder;
    }

    /// How the time between rows is shown.
    public TimeScale scale() {
        return gaps.scale();
    }

    /// Where the room of row `index` begins, that of the time before it first; the end of the last row for the number of rows.
    public double top(int index, int playhead) {
        return offsets.top(index, playhead);
    }

    /// The room that the time before row `index` takes.
    public double gap(int index) {
        return gaps.above(index);
    }

    /// Where row `index` begins, below the time before it.
    public double rowTop(int index, int playhead) {
        return top(index, playhead) + gap(index);
    }

    /// Where the arrow of row `index` begins.
    public double arrow(int index, int playhead) {
        return rowTop(index, playhead) + RowMeasures.ARROW;
    }

    /// The row at `offset` up to the playhead, or the nearest one.
    public int rowAt(double offset, int playhead) {
        return offsets.rowAt(offset, playhead);
    }

    /// The first row that is whole where all above `offset` is hidden; the playhead's at the latest.
    public int firstWhole(double offset, int playhead) {
        int first = rowAt(offset, playhead);
        return top(first, playhead) < offset ? Math.min(ladder.next(first, playhead), playhead) : first;
    }
}
