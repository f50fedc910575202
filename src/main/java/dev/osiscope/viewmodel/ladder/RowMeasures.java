package dev.osiscope.viewmodel.ladder;

import dev.osiscope.viewmodel.LadderRow;

/// How high rows are, and where things stand in them; every length in em, the size of the text.
public final class RowMeasures {

    /// Half the width of the widest state chip, with a margin: the outer lifelines keep off the edges by it.
    public static final double EDGE = 5.4;
    /// The height of a row of text.
    public static final double TEXT = 1.35;
    /// By how much chips make a row higher.
    public static final double CHIPS = 2.1;
    /// The room above and below a row's content.
    public static final double PADDING = 0.3;
    /// The room between an arrow's tip and the chip below it.
    public static final double CHIP_GAP = 0.55;
    /// How far an arrow falls from one lifeline to the other.
    public static final double SLANT = 1.3;
    /// How far below a row's top its arrow begins.
    public static final double ARROW = PADDING + 2 * TEXT + 0.15;
    /// The height of a row that stands for a run of segments.
    public static final double RUN_ROW = 2 * TEXT + 3 * PADDING;
    /// Less room between two rows is left without words.
    public static final double LEAST_GAP = 1.15;

    private static final double ARROW_ROW = 2 * TEXT + SLANT + 0.35 + 2 * PADDING;
    private static final double EVENT_ROW = TEXT + 2 * PADDING;

    private RowMeasures() {}

    /// The height of `rows` rows, of which `arrows` are arrows, with as many lines of chips; none of them is a run.
    static double height(int rows, int arrows, int chips) {
        return arrows * ARROW_ROW + (rows - arrows) * EVENT_ROW + chips * CHIPS;
    }

    /// How far below a row's top its chips begin.
    public static double chips(LadderRow row) {
        return row instanceof LadderRow.Segment ? ARROW + SLANT + CHIP_GAP : PADDING + TEXT + 0.15;
    }
}
