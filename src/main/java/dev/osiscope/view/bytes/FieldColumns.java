package dev.osiscope.view.bytes;

/// Where the columns of the tree of fields stand: the name, the value, and the meaning in the rest, where some words of it have room
/// there; else the name is as wide as the names are, and the value has the rest. All in pixels.
final class FieldColumns {

    private static final double NAME = 17;
    private static final double VALUE = 9.5;
    private static final double LEAST_MEANING = 22;
    private static final double STEP = 1.1;
    private static final double ARROW = 0.7;
    private static final int ALL = 3;

    /// Ten digits, as a sequence number has, beside the scroll bar.
    private static final double LEAST_VALUE = 8;
    /// The room on both sides of a name, rounded up to whole pixels.
    private static final double AROUND_NAME = 1.25;

    private double em;
    private double width;
    private double names;

    /// @param longest the width of the longest name with its indent
    /// @return whether they stand elsewhere now
    boolean place(double wide, double textSize, double longest) {
        boolean elsewhere = wide != width || textSize != em || longest != names && !hasMeaning();
        width = wide;
        em = textSize;
        names = longest;
        return elsewhere;
    }

    /// Whether the meaning has room.
    boolean hasMeaning() {
        return width >= (NAME + VALUE + LEAST_MEANING) * em;
    }

    /// Where `column` begins; the end of the last one for the number of columns.
    double start(int column) {
        boolean meaning = hasMeaning();
        return switch (column) {
            case 0 -> 0;
            case 1 -> Math.round(meaning ? NAME * em : Math.max(0, Math.min(names + AROUND_NAME * em, width - LEAST_VALUE * em)));
            case 2 -> meaning ? Math.round((NAME + VALUE) * em) : width;
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
