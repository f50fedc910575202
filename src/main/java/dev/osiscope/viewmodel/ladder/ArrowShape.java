package dev.osiscope.viewmodel.ladder;

/// A segment's slanted arrow from one lifeline to another; every length in pixels.
///
/// @param start where its sender's lifeline is
/// @param end   where its receiver's is
/// @param top   the height at which it begins
/// @param em    the size of the text
public record ArrowShape(double start, double end, double top, double em) {

    private static final double LENGTH = 0.95;
    private static final double SPREAD = 0.38;
    /// The tip keeps off the lifeline by that many pixels.
    private static final double INSET = 2;

    private double tip() {
        return end - Math.signum(end - start) * INSET;
    }

    private double fall() {
        return RowMeasures.SLANT * em;
    }

    /// The horizontal place after that share of the way, 0 to 1.
    public double x(double way) {
        return start + (tip() - start) * way;
    }

    /// The height after that share of the way.
    public double y(double way) {
        return top + fall() * way;
    }

    /// How steep it is, in radians.
    public double angle() {
        return Math.atan2(fall(), end - start);
    }

    /// The three corners of its head, x and y.
    public double[] head() {
        double length = LENGTH * em;
        return new double[] {
            x(1), y(1),
            x(1) - length * Math.cos(angle() - SPREAD), y(1) - length * Math.sin(angle() - SPREAD),
            x(1) - length * Math.cos(angle() + SPREAD), y(1) - length * Math.sin(angle() + SPREAD)};
    }

    /// How long each arm of the cross is that stands where a frame is lost.
    public double crossArm() {
        return 0.42 * em;
    }

    /// How large the ring is that stands where a frame goes on later.
    public double ringRadius() {
        return 0.28 * em;
    }

    /// How far the words beside a mark keep from it.
    public double besideGap() {
        return 0.7 * em;
    }

    /// Where on the way the words beside a mark begin, where they are that wide; they go on in the direction of the arrow.
    ///
    /// @param at where the mark stands
    public double beside(double at, double width) {
        return end > at ? at + besideGap() : at - besideGap() - width;
    }

    /// Whether words of that width fit between a mark and the receiver's lifeline.
    public boolean fitsBeside(double at, double width) {
        return width <= Math.abs(end - at) - besideGap();
    }
}
