package dev.osiscope.viewmodel.tcp;

import java.util.Arrays;

/// A part of a graph, a value or a span of values for each column of pixels: however many segments there are, no more is
/// drawn. Columns without any have no number.
public final class Series {

    private final String name;
    private final Form form;
    private final double[] low;
    private final double[] high;
    private final double[] last;

    /// How it is drawn.
    public enum Form {
        /// A mark for each value.
        MARKS,
        /// A bar from the lowest to the highest.
        BARS,
        /// A line that keeps its height until the next value.
        STEPS
    }

    /// An empty series.
    ///
    /// @param name    its name in the bundles: `graph.series.<name>`
    /// @param columns how many columns there are, at least 1
    Series(String name, Form form, int columns) {
        this.name = name;
        this.form = form;
        low = new double[columns];
        high = new double[columns];
        last = new double[columns];
        for (double[] values : new double[][] {low, high, last}) {
            Arrays.fill(values, Double.NaN);
        }
    }

    void add(int column, double from, double to) {
        boolean first = Double.isNaN(low[column]);
        low[column] = first ? from : Math.min(low[column], from);
        high[column] = first ? to : Math.max(high[column], to);
        last[column] = to;
    }

    void add(int column, double value) {
        add(column, value, value);
    }

    /// Its name.
    public String name() {
        return name;
    }

    /// How it is drawn.
    public Form form() {
        return form;
    }

    /// How many columns it has.
    public int columns() {
        return low.length;
    }

    /// Whether there is something in `column`.
    public boolean has(int column) {
        return !Double.isNaN(low[column]);
    }

    /// The lowest value in `column`.
    public double low(int column) {
        return low[column];
    }

    /// The highest one.
    public double high(int column) {
        return high[column];
    }

    /// The last one.
    public double last(int column) {
        return last[column];
    }

    /// In how many columns there is something.
    public int filled() {
        return (int) Arrays.stream(low).filter(value -> !Double.isNaN(value)).count();
    }

    /// The highest value of all; 0 where there is none.
    public double top() {
        return Arrays.stream(high).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }
}
