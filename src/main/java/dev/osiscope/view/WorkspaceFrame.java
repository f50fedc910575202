package dev.osiscope.view;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Scrolling;
import dev.osiscope.viewmodel.choice.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The places of a session's panes: one on the left, one in the middle and one on the right over the lower ones, lines over all of
/// them, and below them the bar that steps. Where there is no room, all stand below each other, and are scrolled.
final class WorkspaceFrame {

    private final Region middle;
    private final Region right;
    private final LowerRow lower;
    private final Region transport;
    private final Divided upper;
    private final Divided column;
    private final VBox lines;
    private final Scrolling body;

    /// @param above what stands over all of them
    WorkspaceFrame(Messages messages, Region side, Region middle, Region right, LowerRow lower, Region transport, Node... above) {
        this.middle = middle;
        this.right = right;
        this.lower = lower;
        this.transport = transport;
        side.getStyleClass().add("side-pane");
        middle.getStyleClass().add("middle-pane");
        right.getStyleClass().add("right-pane");
        upper = Divided.across(messages).add("side", side).rest(middle).add("right", right);
        column = Divided.down(messages).rest(upper).add("lower", lower);
        upper.setMinHeight(Region.USE_COMPUTED_SIZE);
        column.getStyleClass().add("body-column");
        body = new Scrolling(column);
        body.sightProperty().subscribe(sight -> {
            upper.seeAtOnce(sight.doubleValue());
            lower.seeAtOnce(sight.doubleValue());
        });
        lines = new VBox(above);
        lines.getStyleClass().add("workspace");
        lines.setViewOrder(-1);
        show(lines, above.length > 0);
    }

    /// Shows a pane, or gives its place to the others.
    static void show(Node pane, boolean shown) {
        pane.setVisible(shown);
        pane.setManaged(shown);
    }

    /// All of it, from the top.
    List<Node> all() {
        return List.of(lines, body, transport);
    }

    /// The panes over the lower ones.
    Divided upper() {
        return upper;
    }

    /// What stands on the right.
    Region right() {
        return right;
    }

    /// All that stands beside or below each other, but in the lower panes.
    Stream<Divided> parts() {
        return Stream.of(upper, column);
    }

    /// Has all panes stand below each other, or beside each other again.
    void stack(boolean wanted) {
        upper.stack(wanted);
        column.stack(wanted);
        body.scroll(wanted);
    }

    /// Shows only these parts.
    ///
    /// @param side what stands on the left now
    void present(Region side, Set<Part> parts) {
        show(side, parts.contains(Part.SIDE));
        show(middle, parts.contains(Part.MIDDLE));
        show(right, parts.contains(Part.RIGHT));
        show(transport, parts.contains(Part.TRANSPORT));
        show(lines, false);
        lower.present(parts);
        show(upper, side.isVisible() || middle.isVisible() || right.isVisible());
    }

    /// What is shown now.
    ///
    /// @param side what stands on the left now
    /// @return shows that again
    Runnable remembered(Region side) {
        List<Node> panes = List.of(side, middle, right, transport, lines);
        List<Boolean> shown = panes.stream().map(Node::isVisible).toList();
        Runnable below = lower.remembered();
        return () -> {
            for (int pane = 0; pane < panes.size(); pane++) {
                show(panes.get(pane), shown.get(pane));
            }
            below.run();
            show(upper, true);
        };
    }

    /// Brings a part into sight, where the panes are scrolled.
    void reveal(Node part) {
        body.reveal(part);
    }
}
