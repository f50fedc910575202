package dev.osiscope.view.looks;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// Darkens all but a round place, which follows the pointer, or what is to be seen. It takes no clicks.
public final class Spotlight {

    /// The lit place's radius, as a share of the shorter side.
    private static final double RADIUS = 0.22;

    private final StackPane over;
    private final Path veil = new Path();
    private Point2D middle = Point2D.ZERO;
    private boolean byPointer;

    /// The light on `over`; it is out.
    public Spotlight(StackPane over) {
        this.over = over;
        veil.setId("spotlight");
        veil.getStyleClass().add("spotlight");
        veil.setFillRule(FillRule.EVEN_ODD);
        veil.setMouseTransparent(true);
        veil.setManaged(false);
        over.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
        over.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
        over.widthProperty().subscribe(this::draw);
        over.heightProperty().subscribe(this::draw);
    }

    /// Whether it shines.
    public boolean isOn() {
        return over.getChildren().contains(veil);
    }

    /// Lights it, or puts it out.
    public void toggle() {
        if (isOn()) {
            putOut();
        } else {
            middle = new Point2D(over.getWidth() / 2, over.getHeight() / 2);
            over.getChildren().add(veil);
            leavePointer();
            draw();
        }
    }

    /// Puts it out.
    public void putOut() {
        over.getChildren().remove(veil);
    }

    /// It follows what is to be seen, until the pointer is moved.
    public void leavePointer() {
        byPointer = false;
    }

    /// Lights what is to be seen, where the pointer does not say otherwise.
    public void aim(Supplier<Optional<Node>> seen) {
        if (!byPointer) {
            seen.get().ifPresent(node -> {
                Bounds place = over.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                light(new Point2D(place.getCenterX(), place.getCenterY()));
            });
        }
    }

    private void follow(MouseEvent event) {
        byPointer = true;
        light(over.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private void light(Point2D place) {
        if (!place.equals(middle)) {
            middle = place;
            draw();
        }
    }

    /// Where the light is.
    Point2D middle() {
        return middle;
    }

    private void draw() {
        if (isOn()) {
            double radius = RADIUS * Math.min(over.getWidth(), over.getHeight());
            double left = middle.getX() - radius;
            double right = middle.getX() + radius;
            double y = middle.getY();
            veil.getElements().setAll(new MoveTo(0, 0), new HLineTo(over.getWidth()), new VLineTo(over.getHeight()),
                    new HLineTo(0), new ClosePath(), new MoveTo(left, y),
                    new ArcTo(radius, radius, 0, right, y, false, true),
                    new ArcTo(radius, radius, 0, left, y, false, true), new ClosePath());
        }
    }
}
