package dev.osiscope.view.header;

import dev.osiscope.viewmodel.HeaderPlan;

/// Where the bits of a header's picture stand, in whole pixels.
///
/// @param em    the size of the text in pixels
/// @param left  where bit 0 stands
/// @param width how wide 32 bits are
/// @param row   how high a row is, in em
record HeaderGrid(double em, double left, double width, double row) {

    /// The height of a row with its name and its value in one line, in em.
    static final double LOW = 1.22;
    /// The height of the ruler above the rows, in em: where it is scrolled away, a whole row stands in its place.
    static final double RULER = LOW;
    /// The height of a row with its name above its value, in em.
    static final double HIGH = 2.4;

    double x(int bit) {
        return Math.round(left + width * bit / HeaderPlan.WIDTH);
    }

    double y(int index) {
        return Math.round((RULER + index * row) * em);
    }

    /// Whether name and value stand in two lines.
    boolean twoLines() {
        return row >= HIGH;
    }
}
