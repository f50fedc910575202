package dev.osiscope.view.parts;

import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The ground of a panel in which something changes with each step, as parts of its own below all that stands on it: a round one
/// that everybody sees, and on it a square one of the same colour.
///
/// JavaFX paints a place from the innermost opaque part on that covers it, and leaves out what lies below that part; but the
/// grounds of all that it stands in are painted as well. By software a round one costs ten times what a square one does.
public final class Ground extends Region {

    private static final PseudoClass GROUNDED = PseudoClass.getPseudoClass("grounded");
    /// What a panel's border and its corners take from its edge, in pixels.
    private static final double EDGE = 3;

    private Ground(Region panel, String style, double edge) {
        getStyleClass().add(style);
        setManaged(false);
        setMouseTransparent(true);
        panel.layoutBoundsProperty().subscribe(bounds -> resizeRelocate(edge, edge,
                Math.max(0, bounds.getWidth() - 2 * edge), Math.max(0, bounds.getHeight() - 2 * edge)));
    }

    /// Gives `panel` a ground of its own, below all that it has.
    public static void within(Pane panel) {
        panel.pseudoClassStateChanged(GROUNDED, true);
        panel.getChildren().addFirst(new Ground(panel, "ground", EDGE));
        panel.getChildren().addFirst(new Ground(panel, "panel-ground", 0));
    }
}
