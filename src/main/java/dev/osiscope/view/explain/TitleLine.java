package dev.osiscope.view.explain;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A title, and small words after it on the same line. Where both have no room there, the words stand below it.
final class TitleLine extends Region {

    private static final double GAP = 14;
    private static final double BELOW = 6;

    private final Label title;
    private final Label words;

    TitleLine(Label title, Label words) {
        this.title = title;
        this.words = words;
        getChildren().setAll(title, words);
        setMinHeight(USE_PREF_SIZE);
    }

    private boolean isOneLine(double width) {
        return !words.isManaged() || width < 0 || title.prefWidth(-1) + GAP + words.prefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return title.prefWidth(-1) + (words.isManaged() ? GAP + words.prefWidth(-1) : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return title.prefHeight(width) + (isOneLine(width) ? 0 : BELOW + words.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double high = title.prefHeight(width);
        if (isOneLine(width)) {
            double taken = words.isManaged() ? title.prefWidth(-1) : width;
            title.resizeRelocate(0, 0, taken, high);
            words.resize(words.prefWidth(-1), words.prefHeight(-1));
            words.relocate(taken + GAP, snapPositionY(title.getBaselineOffset() - words.getBaselineOffset()));
        } else {
            title.resizeRelocate(0, 0, width, high);
            words.resizeRelocate(0, high + BELOW, width, words.prefHeight(width));
        }
    }
}
