package dev.osiscope.view.parts;

import dev.osiscope.i18n.Messages;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A line over panes: some parts at its left end, some at its right one. Where there is no room for both they stand below each
/// other; where that spares a line, lesser parts stand in a menu instead.
public class EndsLine extends Region {

    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private final Overflow more;
    private List<Region> lesser = List.of();

    /// A line without parts yet.
    // Nothing here is overridden that the constructor calls.
    @SuppressWarnings("this-escape")
    protected EndsLine(String id, Messages messages) {
        setId(id);
        more = new Overflow(id + "-more", messages);
        List.of(left, right).forEach(end -> end.getStyleClass().add("line-end"));
        getChildren().setAll(left, right);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    /// What stands at both ends.
    protected final void place(List<? extends Node> atLeft, List<? extends Node> atRight) {
        left.getChildren().setAll(atLeft);
        right.getChildren().setAll(atRight);
        right.getChildren().add(more);
    }

    /// What stands in the menu where the line has no room for all, as little of it as spares a line.
    ///
    /// @param parts of either end, the one that goes first before all others
    protected final void mayLack(List<? extends Region> parts) {
        if (!lesser.equals(parts)) {
            lesser.forEach(part -> show(part, true));
            lesser = List.copyOf(parts);
            requestLayout();
        }
    }

    private static void show(Region part, boolean shown) {
        if (part.isManaged() != shown) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }

    /// How wide an end is without these parts, and without the menu.
    private double width(HBox end, Set<Region> without) {
        return end.getChildren().stream().filter(part -> part != more && !without.contains(part))
                .mapToDouble(part -> part.prefWidth(-1) + end.getSpacing()).sum() - end.getSpacing();
    }

    private Set<Region> first(int count) {
        return Set.copyOf(lesser.subList(0, count));
    }

    private boolean fits(double width, int without) {
        return width < 0 || wanted(first(without)) <= width;
    }

    private double wanted(Set<Region> without) {
        double menu = Overflow.telling(List.copyOf(without)).isEmpty() ? 0 : more.prefWidth(-1) + right.getSpacing();
        return width(left, without) + 2 * left.getSpacing() + width(right, without) + menu;
    }

    /// How many parts are to be left out so that the rest stands in one line; -1 where it can't.
    private int toLeaveOut(double width) {
        return IntStream.rangeClosed(0, lesser.size()).filter(without -> fits(width, without)).findFirst().orElse(-1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wanted(Set.of());
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        return toLeaveOut(width) >= 0 ? Math.max(one, other) : one + left.getSpacing() + other;
    }

    @Override
    protected void layoutChildren() {
        int without = toLeaveOut(getWidth());
        boolean oneLine = without >= 0;
        Set<Region> missing = first(Math.max(0, without));
        lesser.forEach(part -> show(part, !missing.contains(part)));
        more.hold(Overflow.telling(lesser.subList(0, missing.size())));
        double first = left.prefHeight(-1);
        double second = right.prefHeight(-1);
        double height = oneLine ? Math.max(first, second) : first;
        double width = Math.min(right.prefWidth(-1), getWidth());
        left.resizeRelocate(0, 0, Math.min(left.prefWidth(-1), getWidth()), height);
        right.resizeRelocate(oneLine ? getWidth() - width : 0, oneLine ? 0 : height + left.getSpacing(), width,
                oneLine ? height : second);
    }
}
