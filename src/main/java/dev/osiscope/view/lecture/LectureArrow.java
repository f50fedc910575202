package dev.osiscope.view.lecture;

import dev.osiscope.view.parts.Wording;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// A segment between the lifelines of both ends, as high as there is room: an arrow below its words, and beside it where it
/// stands in the session. Without words it is the lifelines alone.
final class LectureArrow extends Region {

    /// The length of an arrow's head, in heights of the text.
    private static final double HEAD = 0.8;
    /// The room beside the lifelines, in heights of the text.
    private static final double MARGIN = 1.2;
    /// The room around the arrow, below its words.
    private static final double BELOW = 0.7;
    /// The room behind where it stands in the session.
    private static final double BESIDE = 0.5;

    private final Label words = new Label();
    private final Label where = new Label();
    private final Line left = new Line();
    private final Line right = new Line();
    private final Line shaft = new Line();
    private final Polygon head = new Polygon();
    private final boolean forward;
    private final String widest;

    /// @param words   what it is
    /// @param where   where it stands in the session; empty where it does not
    /// @param widest  what is the widest of that in the drawing: the lifelines of all rows stand below each other
    /// @param forward whether it goes to the right
    LectureArrow(String words, String where, String widest, boolean forward) {
        this.forward = forward;
        this.widest = widest;
        this.words.setText(words);
        this.words.getStyleClass().add("segment-title");
        this.where.setText(where);
        this.where.getStyleClass().addAll("small", "muted");
        List.of(left, right).forEach(line -> line.getStyleClass().add("drawn-lifeline"));
        shaft.getStyleClass().add("segment-line");
        head.getStyleClass().add("segment-head");
        List.of(shaft, head).forEach(part -> part.setVisible(!words.isEmpty()));
        getStyleClass().add("lecture-arrow");
        getChildren().setAll(left, right, shaft, head, this.words, this.where);
    }

    private double em() {
        return words.getFont().getSize();
    }

    /// Between the edge and the lifeline.
    double margin() {
        return MARGIN * em();
    }

    /// What stands behind the drawing on the right.
    double gutter() {
        return widest.isEmpty() ? 0 : Math.max(where.minWidth(-1), Math.ceil(Wording.width(where, widest))) + BESIDE * em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return words.prefWidth(-1) + 2 * (MARGIN + 1) * em() + gutter();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return words.prefHeight(-1) + BELOW * em();
    }

    @Override
    protected void layoutChildren() {
        double start = margin();
        double end = getWidth() - gutter() - start;
        place(left, start, 0, start, getHeight());
        place(right, end, 0, end, getHeight());
        words.autosize();
        double tip = forward ? end : start;
        double size = HEAD * em();
        // The row below may have a ground of its own: no part of the head stands in it.
        double y = Math.round(Math.min((getHeight() + words.getHeight()) / 2, getHeight() - size / 2));
        double back = forward ? -size : size;
        place(shaft, forward ? start : end, y, tip + back / 2, y);
        head.getPoints().setAll(tip, y, tip + back, y - size / 2, tip + back, y + size / 2);
        words.relocate(Math.round((start + end - words.getWidth()) / 2), y - words.getHeight() - 1);
        where.resize(Math.max(0, gutter() - BESIDE * em()), where.prefHeight(-1));
        where.relocate(getWidth() - where.getWidth() - BESIDE * em(), y - (words.getHeight() + where.getHeight()) / 2 - 1);
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
