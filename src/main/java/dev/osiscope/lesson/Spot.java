package dev.osiscope.lesson;

/// A place in a text.
///
/// @param line   from 1
/// @param column from 1
public record Spot(int line, int column) implements Comparable<Spot> {

    /// Where a text begins.
    public static final Spot START = new Spot(1, 1);

    @Override
    public int compareTo(Spot other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
