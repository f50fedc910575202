package dev.osiscope.view.parts;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// What a pane scrolls, which ends with a whole line, or a whole card, as long as it has not been scrolled: one that is cut in half reads
/// as a fault.
public final class WholeLines extends StackPane {

    private static final double ROUNDING = 1;
    private static final double LEAST = 0.5;

    private final ScrollPane scroll;
    private final Rectangle clip = new Rectangle();

    private WholeLines(ScrollPane scroll, Region content) {
        this.scroll = scroll;
        getChildren().setAll(content);
        scroll.viewportBoundsProperty().subscribe(this::cut);
        scroll.vvalueProperty().subscribe(this::cut);
    }

    /// A pane that scrolls `content`, as wide as itself.
    public static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.setContent(new WholeLines(scroll, content));
        return scroll;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        getChildren().forEach(child -> ((Parent) child).layout());
        cut();
    }

    private void cut() {
        double room = scroll.getViewportBounds().getHeight();
        boolean more = scroll.getContent() == this && room > 0 && getHeight() > room + ROUNDING && scroll.getVvalue() == scroll.getVmin();
        Optional<Double> end = more ? Uncut.end(this, 0, room, LEAST) : Optional.empty();
        end.ifPresent(height -> {
            clip.setWidth(getWidth());
            clip.setHeight(height);
        });
        setClip(end.isPresent() ? clip : null);
    }
}
