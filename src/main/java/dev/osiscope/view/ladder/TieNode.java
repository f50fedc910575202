package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderTie;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// A bracket beside a lifeline, from the segment at the playhead up to the one that it acknowledges or repeats. What it says
/// stands in words in the explanation and in the row's remark.
final class TieNode extends Group {

    /// How far it keeps from the lifeline, in em: chips stand between.
    private static final double REACH = 4.75;
    private static final double HEAD = 0.5;

    private final Polyline line = new Polyline();
    private final Polygon head = new Polygon();

    TieNode(LadderTie.Kind kind) {
        String look = kind.name().toLowerCase(Locale.ROOT);
        line.getStyleClass().addAll("tie-line", look);
        head.getStyleClass().addAll("tie-head", look);
        getChildren().setAll(line, head);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Stands beside the lifeline at `lifeline` and ends, in pixels, at `earlier` with its head and at `now`.
    void place(Geometry geometry, int lifeline, double earlier, double now) {
        double em = geometry.em();
        double x = geometry.x(lifeline);
        boolean right = lifeline > 0 && lifeline == geometry.lifelines() - 1;
        double reach = Math.min(REACH * em, right ? geometry.width() - x - 1 : x - 1);
        double side = Math.round(right ? x + reach : x - reach) + 0.5;
        line.getPoints().setAll(x, now, side, now, side, earlier, x, earlier);
        double inner = x + (right ? 1 : -1) * 0.2 * em;
        double outer = inner + (right ? 1 : -1) * HEAD * em * 1.4;
        head.getPoints().setAll(inner, earlier, outer, earlier - HEAD * em / 2, outer, earlier + HEAD * em / 2);
    }
}
