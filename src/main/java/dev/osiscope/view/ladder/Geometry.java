package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.ladder.RowMeasures;

/// Where the lifelines stand at one size of the pane and of its text.
///
/// @param em        the size of the text in pixels; every height is a multiple of it
/// @param width     the width of the rows in pixels
/// @param lifelines how many lifelines there are
record Geometry(double em, double width, int lifelines) {

    /// The horizontal place of the lifeline at `index` from the left.
    double x(int index) {
        double first = Math.min(RowMeasures.EDGE * em, width / 2);
        return lifelines < 2 ? width / 2 : first + index * (width - 2 * first) / (lifelines - 1);
    }

    /// The distance of two neighbours.
    double spacing() {
        return lifelines < 2 ? width : x(1) - x(0);
    }

    /// Whether the lifeline at `index` is the last of several.
    boolean last(int index) {
        return index > 0 && index == lifelines - 1;
    }
}
