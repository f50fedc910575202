package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.viewmodel.choice.Motion;
import dev.osiscope.viewmodel.choice.Part;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How large everything is, what is presented, and that all is as before when that ends.
@Timeout(120)
class PresenterWindowTest extends WindowUnderTest {

    private static final List<String> PARTS =
            List.of(".bar", "#stage", "#ladder", "#layers", "#lower-tabs", "#states", "#frame", ".transport");

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
    void spotlightFollowsTheStep() throws TimeoutException {
        recordDemo();
        key(KeyCode.SHIFT, KeyCode.I);
        assertTrue(fx(() -> window.lookup("#spotlight") != null));
        goTo(4);
        double first = lit();
        goTo(12);
        until(() -> window.lookup("#spotlight").getBoundsInParent().getHeight() > 0);
        key(KeyCode.ESCAPE);
        assertTrue(fx(() -> window.lookup("#spotlight") == null), "from " + first);
    }

    private double lit() {
        return fx(() -> window.lookup("#spotlight").getBoundsInParent().getHeight());
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
