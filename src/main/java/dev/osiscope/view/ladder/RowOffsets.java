package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderModel;

/// How far down each row begins, in em. Worked out from how many rows of each kind stand above: no row has to be made
/// for it, and a ladder of a million rows costs what one of ten costs.
///
/// @param ladder whose rows
record RowOffsets(LadderModel ladder) {

    /// Where row `index` begins; the end of the last row for the number of rows.
    double top(int index) {
        int above = Math.clamp(index, 0, ladder.size());
        int arrows = ladder.arrowsBefore(above);
        return arrows * Geometry.ARROW_ROW + (above - arrows) * Geometry.EVENT_ROW
                + ladder.chipsBefore(above) * Geometry.CHIPS;
    }

    /// The row at `offset`, or the nearest one.
    int rowAt(double offset) {
        int first = 0;
        int last = Math.max(0, ladder.size() - 1);
        while (first < last) {
            int middle = first + last + 1 >>> 1;
            if (top(middle) <= offset) {
                first = middle;
            } else {
                last = middle - 1;
            }
        }
        return first;
    }
}
