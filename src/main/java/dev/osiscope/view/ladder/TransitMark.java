package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// What stands where a frame is that does not go all its way in one row: a box that hangs, a cross where it is lost, a ring
/// where it goes on later, with words beside.
final class TransitMark {

    /// How far the frame comes in its row, of the whole way.
    static final double MIDDLE = 0.5;

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
        if (lost()) {
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

    /// Where on the way the row's arrow begins.
    double begin() {
        return transit.reach() == LadderRow.Reach.ARRIVES || transit.reach() == LadderRow.Reach.REFUSED ? MIDDLE : 0;
    }

    /// Where on the way it ends.
    double end() {
        return begin() > 0 || whole() ? 1 : MIDDLE;
    }

    /// Whether the way ends with an arrow head.
    boolean arrives() {
        return end() == 1 && transit.reach() != LadderRow.Reach.REFUSED;
    }

    /// Whether the rest of the way is still to come.
    boolean waits() {
        return transit.reach() == LadderRow.Reach.HANGS || transit.reach() == LadderRow.Reach.ON_ITS_WAY;
    }

    private boolean lost() {
        return transit.reach() == LadderRow.Reach.LOST || transit.reach() == LadderRow.Reach.REFUSED;
    }

    /// Places everything.
    ///
    /// @param x       where the row's arrow ends
    /// @param y       likewise
    /// @param startX  where it begins
    /// @param startY  likewise
    /// @param rest    where the receiver's lifeline is
    /// @param arrived whether the frame has come as far as it comes in this row
    void layout(double x, double y, double startX, double startY, double rest, double em, boolean arrived) {
        if (whole()) {
            return;
        }
        box.setVisible(arrived && waits());
        box.autosize();
        box.relocate(Math.round(x - box.getWidth() / 2), Math.round(y - box.getHeight() / 2));
        boolean goes = begin() > 0;
        ring.setVisible(goes || arrived && !waits() && !lost());
        ring.setCenterX(goes ? startX : x);
        ring.setCenterY(goes ? startY : y);
        ring.setRadius(0.28 * em);
        cross(falling, x, y, em, 1);
        cross(rising, x, y, em, -1);
        falling.setVisible(arrived && lost());
        rising.setVisible(arrived && lost());
        boolean fits = placeWords(x, y, rest, em);
        words.setVisible(fits && arrived && !waits() && !transit.words().isEmpty());
    }

    private static void cross(Line line, double x, double y, double em, int slope) {
        double arm = 0.42 * em;
        line.setStartX(x - arm);
        line.setEndX(x + arm);
        line.setStartY(y - slope * arm);
        line.setEndY(y + slope * arm);
    }

    /// Beyond the mark, on the way that is not gone.
    ///
    /// @return whether there is room for them; where there is not, the steps below say the same
    private boolean placeWords(double x, double y, double rest, double em) {
        double gap = 0.7 * em;
        words.autosize();
        words.relocate(Math.round(rest > x ? x + gap : x - gap - words.getWidth()),
                Math.round(y - words.getHeight() / 2));
        return words.getWidth() <= Math.abs(rest - x) - gap;
    }
}
