package dev.osiscope.view.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// What a pane scrolls, which ends with a whole line, or a whole card, as long as it has not been scrolled: one that is cut in half reads
/// as a fault.
public final class WholeLines extends StackPane {

    private static final double ROUNDING = 1;
    /// The least share of the pane that is filled: below that, what stands there is too high to be left out.
    private static final double LEAST = 0.5;
    /// The height of a line, as a multiple of the size of its text.
    private static final double LINE = 1.2;

    private final ScrollPane scroll;
    private final Rectangle clip = new Rectangle();

    /// From where to where something must not be cut.
    private record Piece(double top, double bottom) {}

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
        Optional<Double> end = more ? end(room) : Optional.empty();
        end.ifPresent(height -> {
            clip.setWidth(getWidth());
            clip.setHeight(height);
        });
        setClip(end.isPresent() ? clip : null);
    }

    /// Where the last whole line ends; empty where nothing is cut, or too much would be left out.
    private Optional<Double> end(double room) {
        List<Piece> pieces = new ArrayList<>();
        gather(this, room, pieces);
        double end = room;
        boolean cuts = true;
        while (cuts) {
            double at = end;
            Optional<Piece> over = pieces.stream().filter(piece -> piece.top() < at - ROUNDING && piece.bottom() > at + ROUNDING).findFirst();
            end = over.map(Piece::top).orElse(at);
            cuts = over.isPresent();
        }
        return end == room || end < LEAST * room ? Optional.empty() : Optional.of(end);
    }

    private void gather(Node node, double room, List<Piece> pieces) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Region card && isOnGroundOfItsOwn(card) && card.getHeight() <= LEAST * room) {
            pieces.add(piece(card));
        }
        if (node instanceof Text text) {
            lines(text, pieces);
        } else if (node instanceof Control && !(node instanceof Label)) {
            pieces.add(piece(node));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, room, pieces));
        }
    }

    private static boolean isOnGroundOfItsOwn(Region region) {
        return region.getBackground() != null
                && region.getBackground().getFills().stream().anyMatch(fill -> !Color.TRANSPARENT.equals(fill.getFill()));
    }

    private Piece piece(Node node) {
        Bounds place = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new Piece(place.getMinY(), place.getMaxY());
    }

    private void lines(Text text, List<Piece> pieces) {
        Piece all = piece(text);
        double height = all.bottom() - all.top();
        int count = (int) Math.max(1, Math.round(height / (LINE * text.getFont().getSize())));
        for (int line = 0; line < count; line++) {
            pieces.add(new Piece(all.top() + line * height / count, all.top() + (line + 1) * height / count));
        }
    }
}
