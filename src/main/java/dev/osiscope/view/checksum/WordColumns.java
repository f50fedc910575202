package dev.osiscope.view.checksum;

/// Where the columns of the table of words stand: the part, the fields in all the room that is left, the digits, the sum.
///
/// @param em    the size of the text in pixels
/// @param width the width of the table in pixels
record WordColumns(double em, double width) {

    private static final double PART = 8.5;
    private static final double WORD = 5;
    private static final double SUM = 8.5;

    double start(int column) {
        return switch (column) {
            case 0 -> 0;
            case 1 -> Math.round(PART * em);
            case 2 -> Math.round(width - (WORD + SUM) * em);
            case 3 -> Math.round(width - SUM * em);
            default -> width;
        };
    }

    double width(int column) {
        return Math.max(0, start(column + 1) - start(column));
    }
}
