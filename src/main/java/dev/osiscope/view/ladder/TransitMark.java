package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderRow;
import dev.osiscope.viewmodel.ladder.ArrowShape;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// What stands where a frame is that does not go all its way in one row: a box that hangs, a cross where it is lost, a ring
/// where it goes on later, with words beside.
final class TransitMark {

    private final LadderRow.Transit transit;
    private final Label box = new Label();
    private final Label words = new Label();
    private final Circle ring = new Circle();
    private final Line falling = new Line();
    private final Line rising = new Line();

    TransitMark(LadderRow.Transit transit) {
        this.transit = transit;
        box.getStyleClass().addAll("transit-box", transit.reach() == LadderRow.Reach.HANGS ? "hangs" : "way");
        box.setText(transit.words());
        words.getStyleClass().add("transit-words");
        words.setText(transit.words());
        ring.getStyleClass().add("transit-ring");
        falling.getStyleClass().add("transit-cross");
        rising.getStyleClass().add("transit-cross");
        if (transit.lost()) {
            words.getStyleClass().add("lost");
        }
    }

    /// What there is to be placed: nothing where it goes all its way, as almost all do.
    List<Node> nodes() {
        return whole() ? List.of() : List.of(ring, falling, rising, box, words);
    }

    private boolean whole() {
        return transit.reach() == LadderRow.Reach.WHOLE;
    }

    /// Places everything.
    ///
    /// @param at      where on its way the row's arrow ends now
    /// @param arrived whether the frame has come as far as it comes in this row
    void layout(ArrowShape arrow, double at, boolean arrived) {
        if (whole()) {
            return;
        }
        double x = arrow.x(at);
        double y = arrow.y(at);
        box.setVisible(arrived && transit.waits());
        box.autosize();
        box.relocate(Math.round(x - box.getWidth() / 2), Math.round(y - box.getHeight() / 2));
        boolean goes = transit.begin() > 0;
        ring.setVisible(goes || arrived && !transit.waits() && !transit.lost());
        ring.setCenterX(goes ? arrow.x(transit.begin()) : x);
        ring.setCenterY(goes ? arrow.y(transit.begin()) : y);
        ring.setRadius(arrow.ringRadius());
        cross(falling, x, y, arrow.crossArm(), 1);
        cross(rising, x, y, arrow.crossArm(), -1);
        falling.setVisible(arrived && transit.lost());
        rising.setVisible(arrived && transit.lost());
        placeWords(arrow, x, y);
        // Where there is no room for them, the steps below say the same.
        words.setVisible(arrow.fitsBeside(x, words.getWidth()) && arrived && !transit.waits() && !transit.words().isEmpty());
    }

    private static void cross(Line line, double x, double y, double arm, int slope) {
        line.setStartX(x - arm);
        line.setEndX(x + arm);
        line.setStartY(y - slope * arm);
        line.setEndY(y + slope * arm);
    }

    /// Beyond the mark, on the way that is not gone.
    private void placeWords(ArrowShape arrow, double x, double y) {
        words.autosize();
        words.relocate(Math.round(arrow.beside(x, words.getWidth())), Math.round(y - words.getHeight() / 2));
    }
}
