package dev.osiscope.view.ladder;

import javafx.scene.shape.Rectangle;

/// A participant's vertical line. Its owner says how far down it goes. It is filled and not drawn: by software that is many
/// times quicker, and each row has its own.
final class Lifeline extends Rectangle {

    private static final double WIDTH = 0.15;

    Lifeline() {
        getStyleClass().add("lifeline");
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Stands at `x` and goes down to `bottom`.
    ///
    /// @param em the size of the text in pixels
    void place(double x, double bottom, double em) {
        double width = Math.max(1, Math.round(WIDTH * em));
        setX(Math.round(x - width / 2));
        setWidth(width);
        setHeight(bottom);
    }
}
