package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.session.MixedTraffic;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.PaneLayout;
import dev.osiscope.viewmodel.choice.Part;
import dev.osiscope.viewmodel.choice.ReadyLayout;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/// Borders between panes are moved by mouse and keys, and layouts are remembered, named and chosen.
@Timeout(120)
class LayoutsWindowTest extends WindowUnderTest {

    private double width(String query) {
        return fx(() -> ((Region) window.lookup(query)).getWidth());
    }

    private double height(String query) {
        return fx(() -> ((Region) window.lookup(query)).getHeight());
    }

    @Test
    void theLectureShowsItsExplanationWithoutABar() throws TimeoutException {
        SessionSnapshot session = RecordedDemo.all().getLast();
        boolean barred = OffStage.call(() -> {
            OffStage shown = OffStage.of(session, Theme.PROJECTOR);
            shown.goTo(RecordedDemo.firstOf(session, SegmentRole.HANDSHAKE_ACK));
            shown.act("layout.LECTURE");
            return shown.window().lookupAll("#explain .scroll-bar").stream().anyMatch(Node::isVisible);
        });
        assertFalse(barred);
    }

    private void drag(String border, double dx, double dy) throws TimeoutException {
        until(() -> window.lookup(border) != null && window.lookup(border).isVisible());
        double x = middle(border).getX();
        double y = middle(border).getY();
        moveTo(x, y);
        press(MouseButton.PRIMARY);
        // The screen that nobody sees forgets after one movement that a button is down: the border has to be under it then.
        moveTo(x + dx, y + dy);
        until(() -> Math.abs(middle(border).getX() - x - dx) < 2 && Math.abs(middle(border).getY() - y - dy) < 2);
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D middle(String border) {
        return fx(() -> {
            Bounds bounds = window.lookup(border).localToScreen(window.lookup(border).getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private boolean shown(String query) {
        return fx(() -> Stream.iterate(window.lookup(query), node -> node != null, Node::getParent).allMatch(Node::isVisible));
    }

    private LayoutsModel restarted() {
        return new LayoutsModel(remembered);
    }

    @Test
    void theMouseDragsABorderAsFarAsBothSidesAllow() throws TimeoutException {
        double before = width("#stage");
        key(KeyCode.CONTROL, KeyCode.DIGIT2);
        drag("#border-side", 30, 0);
        until(() -> Math.abs(width("#stage") - before - 30) < 2);
        double share = restarted().of("demo").borders().get("side");
        assertEquals(width("#stage") / (width("#stage") + width(".middle-pane")), share, 0.001);
        Point2D border = middle("#border-side");
        moveTo(border);
        press(MouseButton.PRIMARY);
        moveTo(border.subtract(200, 0));
        until(() -> width("#stage") == before);
        release(MouseButton.PRIMARY);
        double lower = height("#lower-tabs");
        drag("#border-lower", 0, -60);
        until(() -> Math.abs(height("#lower-tabs") - lower - 60) < 2);
        doubleClickOn(fx(() -> window.lookup("#border-lower")));
        until(() -> height("#lower-tabs") == lower);
        assertEquals(Set.of("side"), restarted().of("demo").borders().keySet());
    }

    @Test
    void arrowsMoveTheBorderThatHasTheKeyboardAndStepWherever() throws TimeoutException {
        recordDemo();
        double before = height("#lower-tabs");
        while (!fx(() -> "border-lower".equals(window.getScene().getFocusOwner().getId()))) {
            key(KeyCode.SHIFT, KeyCode.F6);
        }
        key(KeyCode.UP);
        until(() -> height("#lower-tabs") > before + 5);
        Node border = fx(() -> window.lookup("#border-lower"));
        assertTrue(fx(() -> border.getAccessibleText()).matches("Height of the lower panes: \\d+ %"), fx(() -> border.getAccessibleText()));
        assertEquals(-1, step(), "an arrow of the border takes no step");
        key(KeyCode.RIGHT);
        assertEquals(0, step(), "the others do");
        key(KeyCode.HOME);
        until(() -> height("#lower-tabs") == before);
        assertEquals(0, step());
    }

    @Test
    void aBorderKeepsItsShareWhateverTheSizeOfWindowAndText() throws TimeoutException {
        drag("#border-lower", 0, -80);
        double share = height("#lower-tabs") / height(".body-column");
        fx(() -> {
            stage.setHeight(900);
            return null;
        });
        until(() -> height(".body-column") < 800 && Math.abs(height("#lower-tabs") / height(".body-column") - share) < 0.02);
        assertEquals(1, restarted().of("demo").borders().size());
    }

    @Test
    void hiddenPanesAndTheOpenTabAreRememberedForEachMode() {
        key(KeyCode.CONTROL, KeyCode.DIGIT2);
        key(KeyCode.SHIFT, KeyCode.S);
        assertEquals(Map.of(Part.RIGHT, false), restarted().of("demo").shown());
        assertEquals("states", restarted().of("demo").tab());
        assertEquals("", restarted().of("file").tab());
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        assertTrue(shown("#layers") && shown("#explain"), "the standard layout brings all back");
        assertFalse(shown("#states"));
    }

    @Test
    void theTabsAtTheSidesAreRemembered() throws TimeoutException {
        key(KeyCode.R);
        until(() -> shown("#readers"));
        assertEquals(Map.of("right", "readers"), restarted().of("demo").turns());
        click("#tab-layers");
        assertEquals(Map.of("right", "layers"), restarted().of("demo").turns());
        fx(() -> {
            window.layouts().choose(PaneLayout.read("open.right=readers open.middle=ladder open.side=nowhere"), false);
            return null;
        });
        assertTrue(shown("#readers"));
    }

    @Test
    void whetherAFilesPacketsOrItsLadderAreShownIsRemembered() throws TimeoutException, IOException {
        dialogs.toOpen = Optional.of(MixedTraffic.write(MixedTraffic.frames(), memory.resolve("mixed.pcapng")));
        key(KeyCode.CONTROL, KeyCode.O);
        until(() -> files.session().step().isPresent());
        assertTrue(shown("#packets"));
        key(KeyCode.DIGIT2);
        assertEquals(Map.of("middle", "ladder"), restarted().of("file").turns());
        key(KeyCode.DIGIT3);
        assertEquals(Map.of("middle", "packets"), restarted().of("file").turns());
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        assertTrue(shown("#ladder"), "the lecture is held at the ladder");
        key(KeyCode.SHIFT, KeyCode.F11);
        click("#layouts-name");
        write("Ladder");
        key(KeyCode.ENTER);
        until(() -> restarted().namedProperty().get().containsKey("Ladder"));
        assertEquals("ladder", restarted().namedProperty().get().get("Ladder").turns().get("middle"));
    }

    @Test
    void whatIsSeenIsSavedUnderANameAndChosenAgain() throws TimeoutException {
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
        assertTrue(shown("#states") && !shown("#stage"));
        key(KeyCode.SHIFT, KeyCode.F11);
        click("#layouts-name");
        write("My lecture");
        key(KeyCode.ENTER);
        until(() -> restarted().namedProperty().get().containsKey("My lecture"));
        key(KeyCode.ESCAPE);
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        assertTrue(shown("#stage"));
        key(KeyCode.CONTROL, KeyCode.K);
        write("my lec");
        key(KeyCode.ENTER);
        assertTrue(shown("#states") && !shown("#stage"), "the palette finds it by its name");
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT6);
        assertTrue(shown("#states") && !shown("#stage"), "it has a key");
    }

    @Test
    void theSheetRenamesDeletesAndTakesBack() throws TimeoutException {
        fx(() -> {
            window.layouts().save("Monday", ReadyLayout.TCP.layout());
            return null;
        });
        key(KeyCode.SHIFT, KeyCode.F11);
        assertTrue(fx(() -> window.lookup("#layouts-delete").isDisabled()), "what comes with the program stays");
        key(KeyCode.END);
        click("#layouts-name");
        write("standard");
        assertTrue(fx(() -> window.lookup("#layouts-save").isDisabled()), "its name as well");
        fx(() -> {
            ((TextField) window.lookup("#layouts-name")).setText("Friday");
            return null;
        });
        click("#layouts-rename");
        assertEquals(Set.of("Friday"), restarted().namedProperty().get().keySet());
        click("#layouts-delete");
        assertEquals(Set.of(), restarted().namedProperty().get().keySet());
        click("#layouts-undo");
        assertEquals(Set.of("Friday"), restarted().namedProperty().get().keySet());
        key(KeyCode.END);
        key(KeyCode.ENTER);
        assertTrue(shown("#states"));
        assertFalse(fx(() -> window.lookup("#layouts-sheet") != null));
    }

    @Test
    void thePresentersViewHasBordersOfItsOwn() throws TimeoutException {
        OffStage.call(() -> {
            OffStage shown = OffStage.of(RecordedDemo.modelled(), Theme.LIGHT);
            Region below = (Region) shown.window().lookup("#lower-tabs");
            Runnable present = shown.window().actions().stream().filter(action -> action.id().equals("present")).findFirst().orElseThrow().run();
            double usual = below.getHeight();
            present.run();
            shown.settle();
            double presented = below.getHeight();
            shown.window().lookup("#border-lower").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, false, false));
            shown.settle();
            double moved = below.getHeight();
            assertTrue(moved > presented + 5, moved + ", before " + presented);
            present.run();
            shown.settle();
            assertEquals(usual, below.getHeight());
            present.run();
            shown.settle();
            assertEquals(moved, below.getHeight(), 1);
            assertEquals(Map.of(), shown.window().layouts().of("demo").borders());
            return null;
        });
    }

    @Test
    void everyModeHasBordersThatAreFoundByKey() {
        for (KeyCode mode : List.of(KeyCode.F2, KeyCode.F7, KeyCode.F9)) {
            key(mode);
            key(KeyCode.SHIFT, KeyCode.F6);
            String first = fx(() -> window.getScene().getFocusOwner().getId());
            assertTrue(first.startsWith("border-"), mode + ": " + first);
            String name = fx(() -> window.getScene().getFocusOwner().getAccessibleText());
            assertNotEquals("", name);
        }
    }
}
