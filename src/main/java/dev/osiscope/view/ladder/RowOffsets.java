package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderModel;
import java.util.Arrays;

/// How far down each row begins, in em. Grows with the session; what is known stays as it is.
final class RowOffsets {

    private double[] offsets = new double[256];
    private int known;

    /// Takes the rows that `ladder` has beyond those known; forgets all where it has fewer.
    void extend(LadderModel ladder) {
        if (ladder.size() < known) {
            known = 0;
        }
        while (known < ladder.size()) {
            if (known + 1 == offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
            }
            double height = Geometry.height(ladder.isSegment(known), ladder.hasChips(known));
            offsets[known + 1] = offsets[known] + height;
            known++;
        }
    }

    /// Where row `index` begins; the end of the last row for the number of rows.
    double top(int index) {
        return offsets[Math.clamp(index, 0, known)];
    }

    /// The row at `offset`, or the nearest one.
    int rowAt(double offset) {
        int found = Arrays.binarySearch(offsets, 0, known + 1, offset);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, Math.max(0, known - 1));
    }
}
