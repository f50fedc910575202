package dev.osiscope.view.transport;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.view.parts.Hue;
import dev.osiscope.viewmodel.Player;
import dev.osiscope.viewmodel.SegmentLooks;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;

/// The whole session as a line: a mark a step, higher for frames and in the colour of their layer, and the playhead. Dragging moves it.
public final class Scrubber extends Region {

    private static final int MOST_MARKS = 400;
    /// The least room of a mark, in pixels at the usual size of text: nearer to each other they would be a bar.
    private static final double LEAST_ROOM = 2.5;
    /// The size of the text for which the parts are as large as they say.
    private static final double USUAL_TEXT = 13;

    private final SessionViewModel model;
    private final Rectangle track = new Rectangle();
    private final Rectangle done = new Rectangle();
    private final Circle thumb = new Circle();
    private final Map<OsiLayer, Path> frames = new EnumMap<>(OsiLayer.class);
    private final Path applications = marks("application");
    private final Path flags = marks("mark");
    private final Rectangle loop = new Rectangle();
    private final Text ruler = new Text("0");
    private int marksFor = -1;
    private double marksWidth;
    private double marksLevel;

    /// The scrubber of `model`.
    public Scrubber(SessionViewModel model) {
        this.model = model;
        setId("scrubber");
        getStyleClass().add("scrubber");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        track.getStyleClass().add("scrub-track");
        done.getStyleClass().add("scrub-done");
        thumb.getStyleClass().add("scrub-thumb");
        loop.getStyleClass().add("scrub-loop");
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().setAll(track, done, loop);
        for (OsiLayer layer : OsiLayer.values()) {
            Path ticks = marks("frame");
            Hue.show(ticks, layer);
            frames.put(layer, ticks);
            getChildren().add(ticks);
        }
        getChildren().addAll(applications, flags, thumb, ruler);
        setMinWidth(0);
        setPrefWidth(0);
        Player player = model.player();
        setOnMousePressed(event -> {
            requestFocus();
            player.goTo(stepAt(event.getX()));
        });
        setOnMouseDragged(event -> player.seek(stepAt(event.getX())));
        model.lookProperty().subscribe(this::requestLayout);
        model.marks().changesProperty().subscribe(this::requestLayout);
        model.player().loopProperty().subscribe(this::requestLayout);
    }

    /// All marks of a kind are one node.
    private static Path marks(String kind) {
        Path marks = new Path();
        marks.getStyleClass().addAll("scrub-tick", kind);
        marks.setMouseTransparent(true);
        return marks;
    }

    private Timeline timeline() {
        return model.snapshotProperty().get().timeline();
    }

    private int stepAt(double x) {
        double share = (x - inset()) / Math.max(1, getWidth() - 2 * inset());
        return (int) Math.round(Math.clamp(share, 0, 1) * timeline().size()) - 1;
    }

    private double inset() {
        return large(9);
    }

    /// So much in the size of the text.
    private double large(double usual) {
        return usual * ruler.getFont().getSize() / USUAL_TEXT;
    }

    private double x(int step) {
        double width = getWidth() - 2 * inset();
        return inset() + (timeline().size() == 0 ? 0 : width * (step + 1) / timeline().size());
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2 + large(3);
        int step = model.player().stepProperty().get();
        place(track, inset(), middle, getWidth() - 2 * inset());
        place(done, inset(), middle, x(step) - inset());
        thumb.setRadius(large(7));
        thumb.setCenterX(x(step));
        thumb.setCenterY(middle);
        remark(middle);
        placeFlags(middle);
        placeLoop(middle);
        setAccessibleText(model.messages().text("transport.position", step + 1, timeline().size()) + spokenMarks());
    }

    private String spokenMarks() {
        int count = model.marks().steps().size();
        return count == 0 ? "" : ", " + model.messages().text("transport.marks", count);
    }

    /// Triangles below the line and the thumb, at the steps that the user has marked.
    private void placeFlags(double middle) {
        flags.getElements().setAll(model.marks().steps().stream().filter(step -> step < timeline().size())
                .flatMap(step -> Stream.of(new MoveTo(x(step), middle + large(8.5)), new LineTo(x(step) + large(4.5), middle + large(15)),
                        new LineTo(x(step) - large(4.5), middle + large(15)), new ClosePath())).toList());
    }

    private void placeLoop(double middle) {
        var range = model.player().loopProperty().get();
        loop.setVisible(range.isPresent());
        range.ifPresent(steps -> place(loop, x(steps.first()), middle, x(steps.last()) - x(steps.first())));
    }

    private void place(Rectangle bar, double x, double middle, double width) {
        double height = Math.round(large(4));
        bar.setX(x);
        bar.setY(middle - height / 2);
        bar.setWidth(Math.max(0, width));
        bar.setHeight(height);
        bar.setArcWidth(height);
        bar.setArcHeight(height);
    }

    private void remark(double middle) {
        if (marksFor == timeline().size() && marksWidth == getWidth() && marksLevel == middle) {
            return;
        }
        marksLevel = middle;
        marksFor = timeline().size();
        marksWidth = getWidth();
        Map<OsiLayer, List<PathElement>> ofFrames = new EnumMap<>(OsiLayer.class);
        List<PathElement> ofApplications = new ArrayList<>();
        double width = Math.max(0, getWidth() - 2 * inset());
        int most = Math.clamp((int) (width / large(LEAST_ROOM)), 1, MOST_MARKS);
        int stride = Math.max(1, (marksFor + most - 1) / most);
        double thickness = Math.clamp(0.4 * width * stride / Math.max(1, marksFor), 1, large(2));
        applications.setStrokeWidth(thickness);
        for (int step = 0; step < marksFor; step += stride) {
            Optional<OsiLayer> layer = SegmentLooks.layer(timeline(), step);
            List<PathElement> marks = layer.map(hue -> ofFrames.computeIfAbsent(hue, _ -> new ArrayList<>())).orElse(ofApplications);
            marks.add(new MoveTo(x(step), middle - large(5 + (layer.isPresent() ? 7 : 4))));
            marks.add(new VLineTo(middle - large(5)));
        }
        frames.forEach((layer, path) -> {
            path.setStrokeWidth(thickness);
            path.getElements().setAll(ofFrames.getOrDefault(layer, List.of()));
        });
        applications.getElements().setAll(ofApplications);
    }
}
