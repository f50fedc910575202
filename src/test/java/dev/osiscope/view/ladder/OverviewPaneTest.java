package dev.osiscope.view.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.view.OffStage;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.ManySegments;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The whole session beside the ladder: it says where one is, and a click or a key goes elsewhere.
@Timeout(120)
class OverviewPaneTest {

    private static final SessionSnapshot LONG = ManySegments.session(3, 1_500);

    private static OverviewPane overview(OffStage shown) {
        return (OverviewPane) shown.window().lookup("#overview");
    }

    private static void press(OffStage shown, KeyCode code) {
        overview(shown).requestFocus();
        Event.fireEvent(overview(shown), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        shown.settle();
    }

    private static int step(OffStage shown) {
        return shown.model().player().stepProperty().get();
    }

    @Test
    void itSaysWhatTheSessionHasAndWhereOneIs() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.goTo(2_000);
            String words = overview(shown).getAccessibleText();
            assertTrue(words.startsWith("The whole session: 4,509 steps, "), words);
            assertTrue(words.contains("The playhead is at step 2,001; "), words);
            assertTrue(words.contains(" to 2,001 are in sight."), words);
            return null;
        });
    }

    @Test
    void keysAndClicksGoElsewhere() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.goTo(2_000);
            press(shown, KeyCode.UP);
            assertEquals(1_999, step(shown));
            press(shown, KeyCode.PAGE_DOWN);
            assertTrue(step(shown) > 2_003, "a page is more than a step: " + step(shown));
            press(shown, KeyCode.END);
            assertEquals(LONG.timeline().size() - 1, step(shown));
            press(shown, KeyCode.HOME);
            assertEquals(0, step(shown));
            double middle = overview(shown).getHeight() / 2;
            Point2D place = overview(shown).localToScene(5, middle);
            Event.fireEvent(overview(shown), new MouseEvent(MouseEvent.MOUSE_PRESSED, place.getX(), place.getY(), 0, 0, MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, true, false, true, null));
            assertEquals(LONG.timeline().size() / 2.0, step(shown), 40);
            return null;
        });
    }

    @Test
    void howMuchIsDrawnDoesNotDependOnTheLengthOfTheSession() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.goTo(10);
            int elements = overview(shown).lookupAll(".overview-path").stream()
                    .mapToInt(path -> ((Path) path).getElements().size()).sum();
            assertTrue(elements > 100, elements + " elements");
            assertTrue(elements < 8 * overview(shown).getHeight(), elements + " elements");
            return null;
        });
    }

    @Test
    void itComesAndGoesAndLeavesTheLadderItsRoom() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(LONG, Theme.DARK);
            shown.goTo(10);
            Node row = shown.window().lookup("#ladder .ladder-row");
            double narrow = row.getLayoutBounds().getWidth();
            shown.model().overviewProperty().set(false);
            shown.settle();
            assertFalse(overview(shown).isVisible());
            assertTrue(row.getLayoutBounds().getWidth() > narrow);
            assertTrue(((Parent) shown.window().lookup("#ladder")).getLayoutBounds().getWidth() > 0);
            return null;
        });
    }
}
