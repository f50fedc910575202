package dev.osiscope.view.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// Where that what is in sight of something higher begins with a whole line, and ends with a whole line or a whole card: one that is
/// cut in half reads as a fault. So does a heading with nothing below it.
final class Uncut {

    private static final double ROUNDING = 0.5;
    private static final double EXACT = 0.01;
    /// So much of what is in sight is too little to show anything of a card.
    private static final double STRIP = 0.1;
    /// The style of what belongs together, as a field and its name, but has no ground of its own.
    private static final String TOGETHER = "together";
    private static final String HEADING = "panel-title";
    /// The height of a line, as a multiple of the size of its text.
    private static final double LINE = 1.2;

    private final Region content;
    private final double top;
    private final double room;
    private final double least;
    /// Whether it is about the end: there no heading may stand alone.
    private final boolean ends;

    /// From where to where something must not be cut.
    private record Piece(double top, double bottom) {}

    private Uncut(Region content, double top, double room, double least, boolean ends) {
        this.ends = ends;
        this.content = content;
        this.top = top;
        this.room = room;
        this.least = least;
    }

    /// Where it ends; empty where nothing is cut, or too much would be left out. Of cards that are too high, whole lines are shown.
    ///
    /// @param top   where in `content` begins what is in sight
    /// @param room  how high that is
    /// @param least the least share of the room that is filled: below that, what stands there is too high to be left out
    static Optional<Double> end(Region content, double top, double room, double least) {
        Uncut end = new Uncut(content, top, room, least, true);
        return end.find(true).or(() -> end.find(false));
    }

    /// Where it can begin, from `from` on, so that no line is cut there.
    ///
    /// @param from how high at most, in `content`
    /// @param room how high that is what is in sight
    static double beginning(Region content, double from, double room) {
        List<Piece> pieces = new ArrayList<>();
        new Uncut(content, from, room, 0, false).gather(content, false, pieces);
        double beginning = from;
        Optional<Piece> over = over(pieces, beginning);
        while (over.isPresent()) {
            beginning = over.get().bottom();
            over = over(pieces, beginning);
        }
        return beginning;
    }

    /// A piece that would be cut at this height.
    private static Optional<Piece> over(List<Piece> pieces, double at) {
        return pieces.stream().filter(piece -> piece.top() < at - EXACT && piece.bottom() > at + ROUNDING).findFirst();
    }

    private Optional<Double> find(boolean cards) {
        List<Piece> pieces = new ArrayList<>();
        gather(content, cards, pieces);
        double all = top + room;
        double end = all;
        boolean cuts = true;
        while (cuts) {
            Optional<Piece> over = over(pieces, end);
            end = over.map(Piece::top).orElse(end);
            cuts = over.isPresent();
        }
        return end == all || end - top < least * room ? Optional.empty() : Optional.of(Math.floor(end));
    }

    private void gather(Node node, boolean cards, List<Piece> pieces) {
        // What is scrolled itself is cut by itself.
        if (!node.isVisible() || node instanceof ScrollBar || node instanceof ScrollPane) {
            return;
        }
        if (node != content && node instanceof Region card && isCard(card)) {
            Piece all = piece(card);
            // Of one that is too high a strip says nothing.
            pieces.add(cards && card.getHeight() < room ? all : new Piece(all.top(), Math.min(all.bottom(), all.top() + STRIP * room)));
        }
        if (node instanceof Text text) {
            lines(text, pieces);
        } else if (node instanceof Control && !(node instanceof Label)) {
            pieces.add(piece(node));
        } else if (node instanceof Parent parent) {
            gatherWithin(parent, cards, pieces);
        }
    }

    private void gatherWithin(Parent parent, boolean cards, List<Piece> pieces) {
        Optional<Piece> heading = Optional.empty();
        for (Node child : parent.getChildrenUnmodifiable()) {
            int before = pieces.size();
            gather(child, cards, pieces);
            List<Piece> own = List.copyOf(pieces.subList(before, pieces.size()));
            heading.ifPresent(title -> own.stream().mapToDouble(Piece::top).min()
                    .ifPresent(first -> pieces.add(new Piece(title.top(), first + 1))));
            if (!own.isEmpty()) {
                heading = ends && child.getStyleClass().contains(HEADING) ? Optional.of(piece(child)) : Optional.empty();
            }
        }
    }

    /// A list of lines has a ground as well, but its lines are whole by themselves.
    private static boolean isCard(Region region) {
        return region.getStyleClass().contains(TOGETHER) || !(region instanceof LineList) && region.getBackground() != null
                && region.getBackground().getFills().stream().anyMatch(fill -> !Color.TRANSPARENT.equals(fill.getFill()));
    }

    private Piece piece(Node node) {
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
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
