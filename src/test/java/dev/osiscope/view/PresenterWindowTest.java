package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.MixedTraffic;
import dev.osiscope.viewmodel.choice.Motion;
import dev.osiscope.viewmodel.choice.Part;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How large everything is, what is presented, and that all is as before when that ends.
@Timeout(120)
class PresenterWindowTest extends WindowUnderTest {

    private static final List<String> PARTS =
            List.of(".bar", "#stage", "#ladder", "#layers", "#lower-tabs", "#states", "#frame", ".transport");

    private static final double WINDOW = 1000;

    private List<Boolean> shown() {
        return fx(() -> PARTS.stream().map(part -> isShown(window.lookup(part))).toList());
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, around -> around != null, Node::getParent).allMatch(Node::isVisible);
    }

    private double textSize() {
        return fx(() -> ((Text) window.lookup("#ladder .text")).getFont().getSize());
    }

    @Test
    void everythingGrowsAndShrinksByKeys() {
        double usual = textSize();
        key(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(125, fx(() -> window.looks().sizeProperty().get()));
        assertEquals(usual * 1.25, textSize(), 0.1);
        key(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(usual, textSize(), 0.1);
        fx(() -> {
            window.looks().sizeProperty().set(300);
            return null;
        });
        key(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(usual, textSize(), 0.1);
    }

    @Test
    void onlyWhatWasChosenIsPresentedAndEscapeBringsAllBack() {
        key(KeyCode.SHIFT, KeyCode.S);
        List<Boolean> before = shown();
        double usual = textSize();
        fx(() -> {
            window.looks().presentedProperty().set(Set.of(Part.MIDDLE, Part.EXPLAIN));
            return null;
        });
        key(KeyCode.F12);
        assertEquals(List.of(false, false, true, false, true, false, false, false), shown());
        assertEquals(usual * 1.6, textSize(), 0.1);
        key(KeyCode.ESCAPE);
        assertEquals(before, shown());
        assertEquals(usual, textSize(), 0.1);
    }

    @Test
    void anotherModeIsPresentedLikewise() {
        key(KeyCode.F12);
        key(KeyCode.F4);
        key(KeyCode.F2);
        assertFalse(fx(() -> isShown(window.lookup("#stage"))));
        key(KeyCode.F12);
        assertTrue(fx(() -> isShown(window.lookup("#stage")) && isShown(window.lookup(".bar"))));
    }

    @Test
    void spotlightFollowsThePointerAndDimsTheRestUntilTheNextStep() throws TimeoutException {
        recordDemo();
        key(KeyCode.SHIFT, KeyCode.I);
        for (Point2D place : List.of(new Point2D(300, 400), new Point2D(700, 250))) {
            moveTo(place);
            until(() -> !isDimmed(place));
            assertTrue(isDimmed(place.add(400, 400).getX() < WINDOW ? place.add(400, 400) : place.subtract(400, -400)), "far from " + place);
            assertTrue(fx(() -> isDimmed(new Point2D(2, 2)) && isDimmed(new Point2D(WINDOW - 2, WINDOW - 2))), "the corners");
        }
        goTo(12);
        until(() -> !isDimmed(row()) && isDimmed(new Point2D(700, 250)) == row().distance(700, 250) > WINDOW / 4);
        Point2D before = fx(this::row);
        goTo(40);
        until(() -> !row().equals(before) && !isDimmed(row()));
        assertTrue(fx(() -> window.lookup("#spotlight").isMouseTransparent()), "whatever is clicked is clicked through it");
        key(KeyCode.ESCAPE);
        assertEquals(null, fx(() -> window.lookup("#spotlight")));
    }

    /// Whether the veil lies there, and is dark enough to be one.
    private boolean isDimmed(Point2D place) {
        Path veil = (Path) window.lookup("#spotlight");
        return veil.getFill() instanceof Color colour && colour.getOpacity() > 0.5 && veil.contains(veil.sceneToLocal(place));
    }

    private Point2D row() {
        Node row = window.lookupAll("#ladder .ladder-row").stream()
                .filter(found -> found.getPseudoClassStates().toString().contains("current")).findFirst().orElseThrow();
        return new Point2D(row.localToScene(row.getLayoutBounds()).getCenterX(), row.localToScene(row.getLayoutBounds()).getCenterY());
    }

    @Test
    void linesAboveThePanesAreNotPresented() throws TimeoutException, IOException {
        java.nio.file.Path file = MixedTraffic.write(MixedTraffic.frames(), memory.resolve("mixed.pcapng"));
        fx(() -> {
            files.open(file);
            return null;
        });
        until(() -> window.lookup("#filter") != null && isShown(window.lookup("#filter")));
        key(KeyCode.F12);
        assertFalse(fx(() -> isShown(window.lookup("#filter"))));
        assertTrue(fx(() -> isShown(window.lookup("#file-panel"))));
        key(KeyCode.ESCAPE);
        assertTrue(fx(() -> isShown(window.lookup("#filter"))));
    }

    @Test
    void sheetChoosesWhatIsPresentedAndWhetherSegmentsTravel() throws TimeoutException {
        key(KeyCode.SHIFT, KeyCode.F12);
        until(() -> window.lookup("#part-BYTES") != null);
        fx(() -> {
            ((CheckBox) window.lookup("#part-BYTES")).fire();
            window.looks().motionProperty().set(Motion.REDUCED);
            return null;
        });
        assertTrue(fx(() -> window.looks().presentedProperty().get().contains(Part.BYTES)));
        assertTrue(fx(() -> model.player().reducedMotionProperty().get()));
        key(KeyCode.ESCAPE);
        assertEquals(null, fx(() -> window.lookup("#view-sheet")));
        key(KeyCode.F12);
        assertTrue(fx(() -> isShown(window.lookup("#frame"))));
    }
}
