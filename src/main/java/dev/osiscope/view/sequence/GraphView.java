package dev.osiscope.view.sequence;

import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.viewmodel.tcp.Series;
import dev.osiscope.viewmodel.tcp.StreamGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/// The drawing of a graph with the playhead in it. It takes as many points as it is wide, however many segments there are; a
/// click picks the nearest one.
final class GraphView extends Region {

    private static final double MARK = 2.5;
    /// So few marks are larger: each would be a speck in an empty field.
    private static final int FEW = 12;
    private static final double LARGE_MARK = 4;
    private static final double REACH = 14;
    /// A mark in a corner is whole, and apart from the border.
    private static final double INSET = 8;

    private final List<Path> paths = new ArrayList<>();
    private final Line playhead = new Line();
    private StreamGraph graph;
    private double across;

    GraphView() {
        getStyleClass().add("graph");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setCursor(Cursor.CROSSHAIR);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        playhead.getStyleClass().add("graph-playhead");
        playhead.setManaged(false);
        getChildren().add(playhead);
    }

    /// How many columns it has.
    int columns() {
        return Math.max(1, (int) (getWidth() - 2 * INSET));
    }

    void show(StreamGraph shown) {
        graph = shown;
        draw();
    }

    void showPlayhead(double share) {
        across = share;
        placePlayhead();
    }

    void onPick(SegmentTrace trace, IntConsumer pick) {
        setOnMouseClicked(event -> {
            double height = Math.max(1, getHeight() - 2 * INSET);
            graph.nearest(trace, (event.getX() - INSET) / columns(), 1 - (event.getY() - INSET) / height,
                    columns() / height, REACH / height).ifPresent(pick);
        });
    }

    private void placePlayhead() {
        double x = Math.round(INSET + across * (columns() - 1)) + 0.5;
        playhead.setStartX(x);
        playhead.setEndX(x);
        playhead.setStartY(0);
        playhead.setEndY(getHeight());
    }

    @Override
    protected void layoutChildren() {
        placePlayhead();
    }

    private void draw() {
        while (paths.size() < graph.series().size()) {
            Path path = new Path();
            path.setManaged(false);
            paths.add(path);
            // Above the playhead, which stands where the newest mark is.
            getChildren().add(path);
        }
        for (int place = 0; place < paths.size(); place++) {
            boolean used = place < graph.series().size();
            paths.get(place).setVisible(used);
            if (used) {
                Series series = graph.series().get(place);
                paths.get(place).getStyleClass().setAll("graph-series", series.name());
                if (isSparse(series)) {
                    paths.get(place).getStyleClass().add("sparse");
                }
                paths.get(place).getElements().setAll(elements(series));
            }
        }
        placePlayhead();
    }

    private double y(double value) {
        return INSET + (1 - Math.min(1, value / graph.top())) * (getHeight() - 2 * INSET);
    }

    private static boolean isSparse(Series series) {
        return series.form() != Series.Form.STEPS
                && IntStream.range(0, series.columns()).filter(series::has).limit(FEW + 1L).count() <= FEW;
    }

    private List<PathElement> elements(Series series) {
        double mark = isSparse(series) ? LARGE_MARK : MARK;
        List<PathElement> elements = new ArrayList<>();
        boolean line = series.form() == Series.Form.STEPS;
        double before = Double.NaN;
        for (int column = 0; column < series.columns(); column++) {
            if (series.has(column)) {
                double x = INSET + column + 0.5;
                if (line) {
                    step(elements, x, series, column, before);
                } else {
                    mark(elements, mark, x, y(series.high(column)), y(series.low(column)));
                }
                before = series.last(column);
            }
        }
        if (line && !elements.isEmpty()) {
            elements.add(new LineTo(INSET + series.columns(), y(before)));
        }
        return elements;
    }

    private void step(List<PathElement> elements, double x, Series series, int column, double before) {
        if (elements.isEmpty()) {
            elements.add(new MoveTo(x, y(series.low(column))));
        } else {
            elements.add(new LineTo(x, y(before)));
        }
        if (series.high(column) > series.low(column)) {
            elements.add(new LineTo(x, y(series.low(column))));
            elements.add(new LineTo(x, y(series.high(column))));
        }
        elements.add(new LineTo(x, y(series.last(column))));
    }

    private static void mark(List<PathElement> elements, double size, double x, double top, double bottom) {
        double more = Math.max(0, 2 * size - (bottom - top)) / 2;
        elements.add(new MoveTo(x, top - more));
        elements.add(new LineTo(x, bottom + more));
    }
}
