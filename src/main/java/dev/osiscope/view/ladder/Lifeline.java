package dev.osiscope.view.ladder;

import javafx.scene.shape.Line;

/// A participant's vertical line. Its owner says how far down it goes.
final class Lifeline extends Line {

    Lifeline() {
        getStyleClass().add("lifeline");
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Stands at `x` and goes down to `bottom`.
    void place(double x, double bottom) {
        setStartX(Math.round(x));
        setEndX(Math.round(x));
        setEndY(bottom);
    }
}
