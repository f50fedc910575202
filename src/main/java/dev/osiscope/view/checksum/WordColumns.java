package dev.osiscope.view.checksum;

/// Where the columns of the table of words stand: the part, the fields, the digits, the sum. The fields have the room that is left, but no
/// more than their names need: an eye finds the way from them to their digits.
///
/// @param em    the size of the text in pixels
/// @param width the width of the table in pixels
record WordColumns(double em, double width) {

    private static final double PART = 8.5;
    private static final double WORD = 5;
    private static final double SUM = 8.5;
    private static final double MOST_OF_FIELDS = 24;

    double start(int column) {
        return switch (column) {
            case 0 -> 0;
            case 1 -> Math.round(PART * em);
            case 2 -> Math.round(end() - (WORD + SUM) * em);
            case 3 -> Math.round(end() - SUM * em);
            default -> end();
        };
    }

    private double end() {
        return Math.min(width, (PART + MOST_OF_FIELDS + WORD + SUM) * em);
    }

    double width(int column) {
        return Math.max(0, start(column + 1) - start(column));
    }
}
