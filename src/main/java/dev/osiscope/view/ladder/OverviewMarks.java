package dev.osiscope.view.ladder;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.view.parts.Hue;
import dev.osiscope.viewmodel.ladder.LadderOverview;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// What the overview draws of the steps: all that is of a kind is one node.
final class OverviewMarks {

    /// Signs of a kind keep at least so many pixels from each other.
    private static final double APART = 8;
    private static final double ARM = 3;
    /// The room at the left for what the user has marked, and at the right, in pixels.
    private static final double EDGE = 9;

    private final Map<OsiLayer, Path> bars = new EnumMap<>(OsiLayer.class);
    private final Path events = path("events");
    private final Path changes = path("changes");
    private final Path trouble = path("trouble");
    private final Path losses = path("losses");
    private final Path flags = path("flags");
    private int lines;
    private double width;
    private double height;

    OverviewMarks() {
        for (OsiLayer layer : OsiLayer.values()) {
            Path path = path("bars");
            Hue.show(path, layer);
            bars.put(layer, path);
        }
    }

    private static Path path(String kind) {
        Path path = new Path();
        path.getStyleClass().addAll("overview-path", kind);
        path.setMouseTransparent(true);
        path.setManaged(false);
        return path;
    }

    /// The nodes, from the back to the front.
    List<Node> nodes() {
        return Stream.<Node>concat(bars.values().stream(), Stream.of(events, changes, trouble, losses, flags)).toList();
    }

    /// For how many lines it was drawn last.
    int lines() {
        return lines;
    }

    /// Draws the steps anew.
    void draw(LadderOverview overview, int most, double wide, double high) {
        lines = most;
        width = wide;
        height = high;
        Map<OsiLayer, List<PathElement>> sent = new EnumMap<>(OsiLayer.class);
        Signs happened = new Signs();
        Signs changed = new Signs();
        Signs wrong = new Signs();
        Signs lost = new Signs();
        for (LadderOverview.Line line : overview.lines()) {
            double y = Math.round(line.place() * height) + 1.5;
            line.layer().ifPresent(layer -> {
                List<PathElement> elements = sent.computeIfAbsent(layer, _ -> new ArrayList<>());
                bar(elements, EDGE, y, line.client() * (middle() - EDGE - 1));
                bar(elements, width - EDGE, y, -line.server() * (middle() - EDGE - 1));
            });
            if (line.event() && happened.room(y)) {
                happened.line(middle() - 1, y, middle() + 1, y);
            }
            if (line.change() && changed.room(y)) {
                changed.shape(middle(), y - ARM, middle() + ARM, y, middle(), y + ARM, middle() - ARM, y);
            }
            if (line.trouble() && wrong.room(y)) {
                wrong.shape(width - EDGE + 1, y, width - 1, y - ARM, width - 1, y + ARM);
            }
            if (line.loss() && lost.room(y)) {
                lost.line(middle() - ARM, y - ARM, middle() + ARM, y + ARM);
                lost.line(middle() - ARM, y + ARM, middle() + ARM, y - ARM);
            }
        }
        bars.forEach((layer, path) -> path.getElements().setAll(sent.getOrDefault(layer, List.of())));
        events.getElements().setAll(happened.elements);
        changes.getElements().setAll(changed.elements);
        trouble.getElements().setAll(wrong.elements);
        losses.getElements().setAll(lost.elements);
    }

    private double middle() {
        return Math.round(width / 2);
    }

    private static void bar(List<PathElement> to, double x, double y, double length) {
        if (length != 0) {
            to.add(new MoveTo(x, y));
            to.add(new LineTo(x + length, y));
        }
    }

    /// Draws the flags of the steps that the user has marked.
    void flag(double... heights) {
        Signs marked = new Signs();
        for (double y : heights) {
            marked.shape(1, y, EDGE - 2, y + ARM, 1, y + 2 * ARM);
        }
        flags.getElements().setAll(marked.elements);
    }

    /// The signs of a kind: where they would lie over each other one stands for several.
    private static final class Signs {

        private final List<PathElement> elements = new ArrayList<>();
        private double last = -APART;

        boolean room(double y) {
            boolean room = y - last >= APART;
            last = room ? y : last;
            return room;
        }

        void line(double fromX, double fromY, double toX, double toY) {
            elements.add(new MoveTo(fromX, fromY));
            elements.add(new LineTo(toX, toY));
        }

        void shape(double... corners) {
            elements.add(new MoveTo(corners[0], corners[1]));
            for (int at = 2; at < corners.length; at += 2) {
                elements.add(new LineTo(corners[at], corners[at + 1]));
            }
            elements.add(new ClosePath());
        }
    }
}
