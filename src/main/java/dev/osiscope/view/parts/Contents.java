package dev.osiscope.view.parts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Puts new nodes into a pane that is shown.
///
/// They are styled at once, before the pulse. What a pulse itself finds to be styled first (a label then gets its text)
/// or what its layout makes has JavaFX look for more to be styled in the next pulse; and as that finds nothing, it paints
/// the whole window.
public final class Contents {

    private Contents() {}

    /// Replaces what `pane` has. Not for nodes that a layout makes: what is new is to be there before the pulse.
    public static void replace(Pane pane, List<? extends Node> nodes) {
        pane.getChildren().setAll(nodes);
        pane.applyCss();
    }
}
