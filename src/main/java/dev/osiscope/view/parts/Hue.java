package dev.osiscope.view.parts;

import dev.osiscope.layers.OsiLayer;
import java.util.Optional;
import javafx.scene.Node;

/// The colour of a layer, as a pseudo class `l1` to `l7`.
public final class Hue {

    private static final OneLook<OsiLayer> LOOK = new OneLook<>(OsiLayer.class, layer -> "l" + layer.number());

    private Hue() {}

    /// Lets `node` bear the colour of `layer`, and of no other.
    public static void show(Node node, Optional<OsiLayer> layer) {
        LOOK.show(node, layer);
    }

    /// Lets `node` bear the colour of `layer`, and of no other.
    public static void show(Node node, OsiLayer layer) {
        show(node, Optional.of(layer));
    }
}
