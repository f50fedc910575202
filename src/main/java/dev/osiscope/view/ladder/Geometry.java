package dev.osiscope.view.ladder;

/// Where things stand on the ladder at one size of the pane and of its text.
///
/// @param em        the size of the text in pixels; every height is a multiple of it
/// @param width     the width of the rows in pixels
/// @param lifelines how many lifelines there are
record Geometry(double em, double width, int lifelines) {

    /// Half the width of the widest state chip, with a margin: the outer lifelines keep off the edges by it.
    private static final double EDGE = 5.4;
    /// The height of a row of text.
    static final double TEXT = 1.35;
    /// By how much chips make a row higher.
    static final double CHIPS = 2.1;
    /// The room above and below a row's content.
    static final double PADDING = 0.3;
    /// The room between an arrow's tip and the chip below it.
    static final double CHIP_GAP = 0.55;
    /// How far an arrow falls from one lifeline to the other.
    static final double SLANT = 1.3;
    /// How far below a row's top its arrow begins.
    static final double ARROW = PADDING + 2 * TEXT + 0.15;
    /// The height of a row with an arrow, without chips.
    static final double ARROW_ROW = 2 * TEXT + SLANT + 0.35 + 2 * PADDING;
    /// The height of a row with something that the application did, without chips.
    static final double EVENT_ROW = TEXT + 2 * PADDING;

    /// The height of a row that stands for a run of segments.
    static final double RUN_ROW = 2 * TEXT + 3 * PADDING;

    /// The height of `rows` rows, of which `arrows` are arrows, with as many lines of chips.
    static double height(int rows, int arrows, int chips) {
        return arrows * ARROW_ROW + (rows - arrows) * EVENT_ROW + chips * CHIPS;
    }

    /// The horizontal place of the lifeline at `index` from the left.
    double x(int index) {
        double first = Math.min(EDGE * em, width / 2);
        return lifelines < 2 ? width / 2 : first + index * (width - 2 * first) / (lifelines - 1);
    }

    /// The distance of two neighbours.
    double spacing() {
        return lifelines < 2 ? width : x(1) - x(0);
    }
}
