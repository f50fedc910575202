package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.osiscope.view.parts.Ground;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Panels that change with each step have their ground as a part of its own: what has one is painted with all that it holds.
@Timeout(120)
class GroundTest extends WindowUnderTest {

    @ParameterizedTest
    @ValueSource(strings = {"#layers", "#frame", "#explain", ".ladder-panel", ".transport"})
    void thePanelHasNone(String panel) {
        assertNull(fx(() -> ((Pane) window.lookup(panel)).getBackground()));
    }

    @Test
    void theRoundOneIsAsLargeAsThePanel() {
        assertEquals(fx(() -> window.lookup("#layers").getLayoutBounds()), fx(() -> ground(0).getBoundsInParent()));
    }

    @Test
    void theSquareOneCoversAllButTheCorners() {
        var panel = fx(() -> window.lookup("#layers").getLayoutBounds());
        var square = fx(() -> ground(1).getBoundsInParent());
        assertEquals(3, square.getMinX());
        assertEquals(panel.getWidth() - 6, square.getWidth());
        assertEquals(panel.getHeight() - 6, square.getHeight());
        assertEquals(0, fx(() -> ((Region) ground(1)).getBackground().getFills().getFirst().getRadii().getTopLeftHorizontalRadius()));
    }

    private Node ground(int place) {
        return ((Pane) window.lookup("#layers")).getChildren().stream().filter(Ground.class::isInstance).skip(place).findFirst().orElseThrow();
    }
}
