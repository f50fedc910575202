package dev.osiscope.view.parts;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A line over panes: some parts at its left end, some at its right one. Where there is no room for both they stand below each
/// other.
public class EndsLine extends Region {

    private final HBox left = new HBox();
    private final HBox right = new HBox();

    /// A line without parts yet.
    // Nothing here is overridden that the constructor calls.
    @SuppressWarnings("this-escape")
    protected EndsLine() {
        List.of(left, right).forEach(end -> end.getStyleClass().add("line-end"));
        getChildren().setAll(left, right);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    /// What stands at both ends.
    protected final void place(List<? extends Node> atLeft, List<? extends Node> atRight) {
        left.getChildren().setAll(atLeft);
        right.getChildren().setAll(atRight);
    }

    private boolean isOneLine(double width) {
        return width < 0 || left.prefWidth(-1) + 2 * left.getSpacing() + right.prefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + 2 * left.getSpacing() + right.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        return isOneLine(width) ? Math.max(one, other) : one + left.getSpacing() + other;
    }

    @Override
    protected void layoutChildren() {
        boolean oneLine = isOneLine(getWidth());
        double first = left.prefHeight(-1);
        double second = right.prefHeight(-1);
        double height = oneLine ? Math.max(first, second) : first;
        double width = Math.min(right.prefWidth(-1), getWidth());
        left.resizeRelocate(0, 0, Math.min(left.prefWidth(-1), getWidth()), height);
        right.resizeRelocate(oneLine ? getWidth() - width : 0, oneLine ? 0 : height + left.getSpacing(), width,
                oneLine ? height : second);
    }
}
