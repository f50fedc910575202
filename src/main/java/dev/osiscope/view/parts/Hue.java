package dev.osiscope.view.parts;

import dev.osiscope.layers.OsiLayer;
import java.util.Arrays;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// The colour of a layer, as a pseudo class `l1` to `l7`: a node takes another one without looking for its styles anew.
public final class Hue {

    private static final PseudoClass[] ALL = Arrays.stream(OsiLayer.values())
            .map(layer -> PseudoClass.getPseudoClass("l" + layer.number())).toArray(PseudoClass[]::new);

    private Hue() {}

    /// Lets `node` bear the colour of `layer`, and of no other.
    public static void show(Node node, Optional<OsiLayer> layer) {
        PseudoClass wanted = layer.map(found -> ALL[found.ordinal()]).orElse(null);
        for (PseudoClass hue : ALL) {
            node.pseudoClassStateChanged(hue, hue == wanted);
        }
    }

    /// Lets `node` bear the colour of `layer`, and of no other.
    public static void show(Node node, OsiLayer layer) {
        show(node, Optional.of(layer));
    }
}
