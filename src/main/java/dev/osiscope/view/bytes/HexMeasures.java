package dev.osiscope.view.bytes;

/// Where things stand in a line of bytes, in characters: the offset, the digits with a gap in their middle, the
/// characters.
///
/// @param columns   bytes a line: 16, or 8 where there is no room for more
/// @param character the width of a character in pixels
/// @param line      the height of a line in pixels
record HexMeasures(int columns, double character, double line) {

    /// Four digits, and more for what is longer than any frame.
    private static final int OFFSET = 6;
    private static final int DIGITS = 3;
    private static final int FULL = 16;

    /// Those of a view of this width.
    static HexMeasures of(double width, double character, double line) {
        HexMeasures full = new HexMeasures(FULL, character, line);
        return full.characters(FULL) * character <= width ? full : new HexMeasures(FULL / 2, character, line);
    }

    /// Where the digits of the byte in `column` begin.
    int digits(int column) {
        return OFFSET + column * DIGITS + (column >= columns / 2 ? 1 : 0);
    }

    /// Where its character stands.
    int characters(int column) {
        return OFFSET + columns * DIGITS + 2 + column;
    }

    /// The column of what stands at `x` pixels; -1 where that is no byte.
    int columnAt(double x) {
        double place = x / character;
        for (int column = 0; column < columns; column++) {
            if (place >= digits(column) - 0.5 && place < digits(column) + 2.5
                    || place >= characters(column) && place < characters(column) + 1) {
                return column;
            }
        }
        return -1;
    }
}
