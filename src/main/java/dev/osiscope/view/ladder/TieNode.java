package dev.osiscope.view.ladder;

import dev.osiscope.viewmodel.LadderTie;
import dev.osiscope.viewmodel.ladder.TieShape;
import java.util.Arrays;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// A bracket beside a lifeline, from the segment at the playhead up to the one that it acknowledges or repeats. What it says
/// stands in words in the explanation and in the row's remark.
final class TieNode extends Group {

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

    /// Takes this shape.
    void place(TieShape shape) {
        set(line.getPoints(), shape.line());
        set(head.getPoints(), shape.head());
    }

    private static void set(ObservableList<Double> points, double[] corners) {
        points.setAll(Arrays.stream(corners).boxed().toList());
    }
}
