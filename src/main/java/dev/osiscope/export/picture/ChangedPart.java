package dev.osiscope.export.picture;

import java.awt.Rectangle;
import java.util.Arrays;

/// What differs between two pictures of one size.
final class ChangedPart {

    private ChangedPart() {}

    /// The smallest rectangle that holds all that differs; a pixel where nothing does, for a frame of a GIF is never empty.
    ///
    /// @param before the pixels of the one, row by row
    /// @param now    those of the other, as many
    /// @param width  in pixels
    static Rectangle of(int[] before, int[] now, int width) {
        Rectangle all = null;
        for (int start = 0; start < now.length; start += width) {
            int from = Arrays.mismatch(before, start, start + width, now, start, start + width);
            if (from >= 0) {
                int to = width;
                while (before[start + to - 1] == now[start + to - 1]) {
                    to--;
                }
                Rectangle row = new Rectangle(from, start / width, to - from, 1);
                all = all == null ? row : all.union(row);
            }
        }
        return all == null ? new Rectangle(1, 1) : all;
    }
}
