package dev.osiscope.view.bytes;

/// Where things stand in a line of bytes, in characters: the offset, the digits with a gap in their middle, the bits where they
/// are wanted, the characters.
///
/// @param columns   bytes a line: 16, or 8 where there is no room for more; with bits 8, 4 or 2
/// @param bits      whether the bits are shown
/// @param character the width of a character in pixels
/// @param line      the height of a line in pixels
record HexMeasures(int columns, boolean bits, double character, double line) {

    /// Four digits, and more for what is longer than any frame.
    private static final int OFFSET = 6;
    private static final int DIGITS = 3;
    private static final int OCTET = 8;
    private static final int GAP = 2;
    private static final int FULL = 16;

    /// Those of a view of this width.
    static HexMeasures of(double width, boolean bits, double character, double line) {
        int columns = bits ? FULL / 2 : FULL;
        int least = bits ? FULL / OCTET : FULL / 2;
        while (columns > least && !new HexMeasures(columns, bits, character, line).fits(width)) {
            columns /= 2;
        }
        return new HexMeasures(columns, bits, character, line);
    }

    private boolean fits(double width) {
        return characters(columns) * character <= width;
    }

    /// Where the digits of the byte in `column` begin.
    int digits(int column) {
        return OFFSET + column * DIGITS + (column >= columns / 2 ? 1 : 0);
    }

    /// Where bit `bit` of the line stands: a gap after each byte.
    int bit(int bit) {
        return OFFSET + columns * DIGITS + GAP + bit + bit / OCTET;
    }

    /// Where the character of the byte in `column` stands.
    int characters(int column) {
        return (bits ? bit(columns * OCTET) : OFFSET + columns * DIGITS) + GAP + column - (bits ? 1 : 0);
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

    /// The bit of the line that stands at `x` pixels; -1 where there is none.
    int bitAt(double x) {
        double place = x / character;
        for (int bit = 0; bits && bit < columns * OCTET; bit++) {
            if (place >= bit(bit) && place < bit(bit) + 1) {
                return bit;
            }
        }
        return -1;
    }
}
