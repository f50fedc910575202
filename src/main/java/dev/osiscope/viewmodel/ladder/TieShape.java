package dev.osiscope.viewmodel.ladder;

import dev.osiscope.viewmodel.LadderTie;

/// The bracket that ties a segment to an earlier one, beside the lifeline on which both meet; every length in pixels.
///
/// @param x       the lifeline
/// @param side    where the bracket runs down
/// @param earlier the height of its head, at the earlier segment
/// @param now     the height at which it begins
/// @param em      the size of the text
public record TieShape(double x, double side, double earlier, double now, double em) {

    /// How far it keeps from the lifeline, in em: chips stand between.
    private static final double REACH = 4.75;
    private static final double HEAD = 0.5;

    /// The bracket on a ladder of this width.
    ///
    /// @param last whether the lifeline is the last of several: there it stands to the right of it
    public static TieShape of(double x, boolean last, double width, double earlier, double now, double em) {
        double reach = Math.min(REACH * em, last ? width - x - 1 : x - 1);
        return new TieShape(x, Math.round(last ? x + reach : x - reach) + 0.5, earlier, now, em);
    }

    /// How far below the beginning of the earlier row's arrow the two meet, in em: an acknowledgment where it has arrived.
    public static double fall(LadderTie.Kind kind) {
        return kind == LadderTie.Kind.ACKNOWLEDGES ? RowMeasures.SLANT : 0;
    }

    /// The corners of its line, x and y.
    public double[] line() {
        return new double[] {x, now, side, now, side, earlier, x, earlier};
    }

    /// The corners of its head, x and y.
    public double[] head() {
        double away = Math.signum(side - x);
        double inner = x + away * 0.2 * em;
        double outer = inner + away * HEAD * em * 1.4;
        return new double[] {inner, earlier, outer, earlier - HEAD * em / 2, outer, earlier + HEAD * em / 2};
    }
}
