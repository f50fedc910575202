package dev.osiscope.view.parts;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/// Content that has all the room there is; where that is too little, as much as it needs, and is scrolled. What has the keyboard
/// comes into sight then. What is in sight ends with a whole line, until somebody scrolls by hand.
public final class Scrolling extends StackPane {

    private static final String SCROLLED = "scrolled";
    /// The least share of the room that is filled: whole panes stand there.
    private static final double LEAST = 0.8;
    /// What fills more of what is in sight than this begins at its top: of what stands above it a strip would be seen.
    private static final double NEARLY_ALL = 0.75;
    /// What is left free above what does not stand at the top of its pane, in pixels.
    private static final double BREATH = 8;

    private final Region content;
    private final double least;
    private final ScrollPane scroll = new ScrollPane();
    private Optional<Node> awaited = Optional.empty();
    private double settled;
    /// Where it stands as long as nobody has scrolled by hand.
    private double still;
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyDoubleWrapper sight = new ReadOnlyDoubleWrapper();
    private Subscription following = Subscription.EMPTY;

    /// This content, with all the room.
    public Scrolling(Region content) {
        this.content = content;
        least = content.getMinHeight();
        scroll.getStyleClass().add("scrolling");
        scroll.setFitToWidth(true);
        getChildren().setAll(content);
        addEventFilter(ScrollEvent.SCROLL, _ -> awaited = Optional.empty());
        scroll.viewportBoundsProperty().subscribe(this::see);
        scroll.viewportBoundsProperty().subscribe(this::cut);
        scroll.vvalueProperty().subscribe(this::cut);
        setMinSize(0, 0);
        setPrefHeight(0);
        VBox.setVgrow(this, Priority.ALWAYS);
        sceneProperty().subscribe((_, scene) -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::follow);
        });
    }

    /// How high that is what is in sight at once, in pixels; 0 where the content is not scrolled.
    public ReadOnlyDoubleProperty sightProperty() {
        return sight.getReadOnlyProperty();
    }

    private void see() {
        sight.set(isScrolled() ? scroll.getViewportBounds().getHeight() : 0);
        content.setMinHeight(isScrolled() ? Math.max(least, sight.get()) : least);
    }

    /// Whether the content is scrolled.
    public boolean isScrolled() {
        return getChildren().contains(scroll);
    }

    /// Lets the content be as large as it needs, or as large as the room.
    public void scroll(boolean wanted) {
        if (wanted != isScrolled()) {
            getChildren().clear();
            content.getStyleClass().remove(SCROLLED);
            if (wanted) {
                content.getStyleClass().add(SCROLLED);
            }
            content.setClip(null);
            scroll.setContent(wanted ? content : null);
            getChildren().setAll(wanted ? scroll : content);
            see();
        }
    }

    private void follow(Node owner) {
        if (owner != null) {
            reveal(owner);
        }
    }

    private boolean isIn(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around == content) {
                return true;
            }
        }
        return false;
    }

    /// Scrolls as little as brings a part of the content into sight, its beginning first, with no pane above it cut in two: with the next
    /// layout.
    public void reveal(Node part) {
        if (isScrolled() && isIn(part)) {
            awaited = Optional.of(part);
            settled = 0;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (awaited.isPresent() && isScrolled()) {
            scroll.layout();
            Node part = awaited.get();
            goTo(part);
            // What is shown first may make it higher yet.
            awaited = content.getHeight() == settled ? Optional.empty() : Optional.of(part);
            settled = content.getHeight();
        }
        if (isScrolled()) {
            scroll.layout();
            cut();
        }
    }

    private void cut() {
        double room = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - room;
        boolean cuts = isScrolled() && room > 0 && hidden > 0 && scroll.getVvalue() == still;
        Optional<Double> end = cuts ? Uncut.end(content, still * hidden, room, LEAST) : Optional.empty();
        end.ifPresent(height -> {
            clip.setWidth(content.getWidth());
            clip.setHeight(height);
        });
        content.setClip(end.isPresent() ? clip : null);
    }

    /// Where the first pane begins from `least` on, at latest at `most`: of a pane whose head is out of sight nobody knows what it is. Where
    /// none does, the first line that is not cut.
    private double head(double least, double most, double room) {
        return content.lookupAll(".panel").stream().filter(Scrolling::isShown).map(this::place).mapToDouble(Bounds::getMinY)
                .filter(at -> at >= least && at <= most).min()
                .orElseGet(() -> Math.min(Uncut.beginning(content, Math.min(least, most), room), most));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private Bounds place(Node part) {
        return content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    }

    private void goTo(Node part) {
        if (scroll.getViewportBounds().getHeight() > 0) {
            Bounds place = place(part);
            double room = scroll.getViewportBounds().getHeight();
            double hidden = content.getHeight() - room;
            double top = scroll.getVvalue() * hidden;
            boolean inSight = place.getMinY() >= top && place.getMaxY() <= top + room;
            double wanted = inSight ? top
                    : place.getHeight() > NEARLY_ALL * room ? place.getMinY() - Math.clamp(room - place.getHeight(), 0, BREATH)
                    : head(Math.max(top, place.getMaxY() - room), place.getMinY(), room);
            still = hidden <= 0 ? 0 : Math.clamp(wanted / hidden, 0, 1);
            scroll.setVvalue(still);
            cut();
        }
    }
}
