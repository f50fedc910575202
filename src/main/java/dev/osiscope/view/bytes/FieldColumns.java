package dev.osiscope.view.bytes;

/// Where the columns of the tree of fields stand: the name, the value, and the meaning in the rest, where some words of it have
/// room there. All in pixels.
final class FieldColumns {

    private static final double NAME = 17;
    private static final double VALUE = 9.5;
    private static final double LEAST_MEANING = 14;
    private static final double STEP = 1.1;
    private static final double ARROW = 0.7;
    private static final int ALL = 3;

    private double em;
    private double width;

    /// @return whether they stand elsewhere now
    boolean place(double wide, double textSize) {
        boolean elsewhere = wide != width || textSize != em;
        width = wide;
        em = textSize;
        return elsewhere;
    }

    /// Where `column` begins; the end of the last one for the number of columns.
    double start(int column) {
        boolean meaning = width >= (NAME + VALUE + LEAST_MEANING) * em;
        double share = meaning ? 1 : width / ((NAME + VALUE) * em);
        return switch (column) {
            case 0 -> 0;
            case 1 -> Math.round(NAME * em * share);
            case 2 -> Math.round((NAME + VALUE) * em * share);
            case ALL -> width;
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    /// How far from the left a name at `depth` begins; its arrow stands before it.
    double indent(int depth) {
        return (depth + 1) * STEP * em;
    }

    /// The side of an arrow.
    double arrow() {
        return ARROW * em;
    }
}
