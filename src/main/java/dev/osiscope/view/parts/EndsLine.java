package dev.osiscope.view.parts;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A line over panes: some parts at its left end, some at its right one. Where there is no room for both they stand below each
/// other; where that spares a line, a part that is said elsewhere as well is left out.
public class EndsLine extends Region {

    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private Optional<Region> lesser = Optional.empty();

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

    /// What is left out where the line has no room for all.
    ///
    /// @param part one of those at the left end
    protected final void mayLack(Region part) {
        lesser = Optional.of(part);
    }

    /// The width of the left end, with the lesser part or without.
    private double left(boolean whole) {
        return left.getChildren().stream().filter(part -> whole || lesser.filter(part::equals).isEmpty())
                .mapToDouble(part -> part.prefWidth(-1) + left.getSpacing()).sum() - left.getSpacing();
    }

    private boolean fits(double width, boolean whole) {
        return width < 0 || left(whole) + 2 * left.getSpacing() + right.prefWidth(-1) <= width;
    }

    private boolean isOneLine(double width) {
        return fits(width, true) || fits(width, false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left(true) + 2 * left.getSpacing() + right.prefWidth(-1);
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
        boolean whole = fits(getWidth(), true) || !oneLine;
        lesser.filter(part -> part.isManaged() != whole).ifPresent(part -> {
            part.setVisible(whole);
            part.setManaged(whole);
        });
        double first = left.prefHeight(-1);
        double second = right.prefHeight(-1);
        double height = oneLine ? Math.max(first, second) : first;
        double width = Math.min(right.prefWidth(-1), getWidth());
        left.resizeRelocate(0, 0, Math.min(left.prefWidth(-1), getWidth()), height);
        right.resizeRelocate(oneLine ? getWidth() - width : 0, oneLine ? 0 : height + left.getSpacing(), width,
                oneLine ? height : second);
    }
}
