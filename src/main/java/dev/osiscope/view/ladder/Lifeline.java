package dev.osiscope.view.ladder;

import javafx.scene.shape.Line;

/// A participant's vertical line. Its owner says how far down it goes.
final class Lifeline extends Line {

    Lifeline(double x) {
        super(Math.round(x), 0, Math.round(x), 0);
        getStyleClass().add("lifeline");
        setMouseTransparent(true);
        setManaged(false);
    }
}
