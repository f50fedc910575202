package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.StepRange;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The keys do what the sheet of keys says.
@Timeout(120)
class KeysTest extends WindowUnderTest {

    private boolean playing() {
        return fx(() -> model.player().playingProperty().get());
    }

    private boolean shown(String query) {
        return fx(() -> {
            Node node = window.lookup(query);
            return node != null && node.isVisible();
        });
    }

    private boolean picked(String client) {
        return fx(() -> window.lookup("#card-" + client).getStyleClass().contains("picked"));
    }

    private void startHub() throws TimeoutException {
        key(KeyCode.H);
        until(() -> live.now().hubRunning());
    }

    private void connectAda() throws TimeoutException {
        startHub();
        key(KeyCode.DIGIT1);
        key(KeyCode.C);
        until(() -> live.now().connected().equals(Set.of("Ada")));
    }

    private boolean seen(SegmentRole role) {
        return !RecordedDemo.stepsOf(live.snapshot().timeline(), role).isEmpty();
    }

    @Test
    void arrowsHomeEndAndTheClickersKeysMoveThePlayhead() throws TimeoutException {
        recordDemo();
        key(KeyCode.RIGHT);
        assertEquals(0, step());
        key(KeyCode.PAGE_DOWN);
        assertEquals(1, step());
        key(KeyCode.PERIOD);
        assertEquals(2, step());
        key(KeyCode.LEFT);
        assertEquals(1, step());
        key(KeyCode.PAGE_UP);
        assertEquals(0, step());
        key(KeyCode.END);
        assertEquals(steps() - 1, step());
        key(KeyCode.COMMA);
        assertEquals(steps() - 2, step());
        key(KeyCode.HOME);
        assertEquals(-1, step());
    }

    @Test
    void shiftWithArrowsGoesFromSegmentToSegment() throws TimeoutException {
        recordDemo();
        var synAndAnswer = RecordedDemo.firstOf(live.snapshot(), SegmentRole.SYN_ACK);
        key(KeyCode.SHIFT, KeyCode.RIGHT);
        key(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(synAndAnswer, step());
        key(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(RecordedDemo.firstOf(live.snapshot(), SegmentRole.SYN), step());
    }

    @Test
    void spacePlaysOneStep() throws TimeoutException {
        recordDemo();
        goTo(RecordedDemo.firstOf(live.snapshot(), SegmentRole.SYN) - 1);
        int before = step();
        key(KeyCode.SPACE);
        until(() -> !model.player().playingProperty().get());
        assertEquals(before + 1, step());
        assertEquals(1, fx(() -> model.player().progressProperty().get()));
    }

    @Test
    void shiftAndSpacePlayOnAndPause() throws TimeoutException {
        recordDemo();
        key(KeyCode.SHIFT, KeyCode.SPACE);
        assertTrue(playing());
        until(() -> model.player().stepProperty().get() > 0);
        key(KeyCode.SHIFT, KeyCode.SPACE);
        assertFalse(playing());
    }

    @Test
    void marksAreSetGoneToLoopedAndCleared() throws TimeoutException {
        recordDemo();
        goTo(3);
        key(KeyCode.SHIFT, KeyCode.M);
        goTo(6);
        key(KeyCode.SHIFT, KeyCode.M);
        assertEquals(2, fx(() -> window.lookupAll("#ladder .mark-flag").size()));
        goTo(-1);
        key(KeyCode.SHIFT, KeyCode.PERIOD);
        assertEquals(3, step());
        key(KeyCode.SHIFT, KeyCode.PERIOD);
        assertEquals(6, step());
        key(KeyCode.SHIFT, KeyCode.COMMA);
        assertEquals(3, step());
        key(KeyCode.SHIFT, KeyCode.P);
        assertEquals(new StepRange(3, 6), fx(() -> model.player().loopProperty().get().orElseThrow()));
        key(KeyCode.SHIFT, KeyCode.P);
        assertFalse(playing());
        key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertEquals(Set.of(), fx(() -> Set.copyOf(model.marks().steps())));
    }

    @Test
    void aPlaceIsGoneToByItsNumberAndItsTime() throws TimeoutException {
        recordDemo();
        key(KeyCode.CONTROL, KeyCode.J);
        write("#5");
        key(KeyCode.ENTER);
        assertEquals(4, step());
        fx(() -> {
            ((TextField) window.lookup("#go-to")).setText("59min");
            return null;
        });
        key(KeyCode.ENTER);
        assertEquals(steps() - 1, step());
        fx(() -> {
            ((TextField) window.lookup("#go-to")).setText("#0");
            return null;
        });
        key(KeyCode.ENTER);
        assertEquals(steps() - 1, step());
        assertTrue(fx(() -> window.lookup("#go-to").getAccessibleText()).contains("no such place"));
        key(KeyCode.ESCAPE);
        assertFalse(shown("#go-to"));
    }

    @Test
    void stepsAreFoundByTheirWordsAndByAFilter() throws TimeoutException {
        recordDemo();
        key(KeyCode.CONTROL, KeyCode.F);
        write("syn, ack");
        key(KeyCode.ENTER);
        int answer = RecordedDemo.firstOf(live.snapshot(), SegmentRole.SYN_ACK);
        assertEquals(answer, step());
        assertTrue(fx(() -> ((Label) window.lookup("#find-count")).getText()).startsWith("1 of "));
        assertTrue(fx(() -> window.lookup("#find-text").getAccessibleText()).contains("Step " + (answer + 1) + ":"));
        fx(() -> {
            ((TextField) window.lookup("#find-text")).setText("tcp.flags.fin == 1");
            return null;
        });
        key(KeyCode.ENTER);
        int fin = RecordedDemo.firstOf(live.snapshot(), SegmentRole.FIRST_FIN);
        assertEquals(fin, step());
        key(KeyCode.ESCAPE);
        assertFalse(shown("#find"));
        assertEquals(0, fx(() -> window.lookupAll("#ladder .ladder-row:found").size()));
    }

    @Test
    void lWaitsAtTheNewestStep() throws TimeoutException {
        recordDemo();
        key(KeyCode.L);
        assertEquals(steps() - 1, step());
        assertTrue(playing());
        assertTrue(fx(() -> window.lookup("#transport-live").getStyleClass().contains("live")));
    }

    @Test
    void plusAndMinusChangeTheSpeed() {
        key(KeyCode.EQUALS);
        assertEquals(2, fx(() -> model.player().speedProperty().get()));
        key(KeyCode.MINUS);
        key(KeyCode.MINUS);
        assertEquals(0.5, fx(() -> model.player().speedProperty().get()));
        key(KeyCode.SHIFT, KeyCode.EQUALS);
        assertEquals(1, fx(() -> model.player().speedProperty().get()), "plus, where it is above the equals sign");
    }

    @Test
    void tGoesRoundTheThemes() {
        assertEquals(Theme.DARK, fx(() -> window.themeProperty().get()));
        key(KeyCode.T);
        assertEquals(Theme.LIGHT, fx(() -> window.themeProperty().get()));
        key(KeyCode.T);
        assertEquals(Theme.PROJECTOR, fx(() -> window.themeProperty().get()));
        assertFalse(shown("#stage"));
        key(KeyCode.T);
        assertEquals(Theme.DARK, fx(() -> window.themeProperty().get()));
        assertTrue(shown("#stage"));
    }

    @Test
    void f1ShowsTheSheetAndEscapeClosesIt() {
        key(KeyCode.F1);
        assertTrue(shown("#key-sheet"));
        key(KeyCode.F1);
        assertFalse(shown("#key-sheet"));
        key(KeyCode.F1);
        key(KeyCode.ESCAPE);
        assertFalse(shown("#key-sheet"));
    }

    @Test
    void bBlanksTheWindowAndTakesItBack() {
        key(KeyCode.B);
        assertTrue(shown(".blank"));
        key(KeyCode.B);
        assertFalse(shown(".blank"));
        key(KeyCode.B);
        key(KeyCode.ESCAPE);
        assertFalse(shown(".blank"));
    }

    @Test
    void f11AsksForTheFullScreen() {
        key(KeyCode.F11);
        assertEquals(1, fullScreens());
    }

    @Test
    void shortcutAndDigitShowAndHidePanes() {
        for (var pane : Map.of(
                KeyCode.DIGIT1, "#stage", KeyCode.DIGIT2, "#hub-tabs",
                KeyCode.DIGIT3, "#lower-tabs", KeyCode.DIGIT4, "#frame").entrySet()) {
            key(KeyCode.SHORTCUT, pane.getKey());
            assertFalse(shown(pane.getValue()), pane.getValue());
            key(KeyCode.SHORTCUT, pane.getKey());
            assertTrue(shown(pane.getValue()), pane.getValue());
        }
    }

    @Test
    void dRunsTheDemoAnewAndItIsSeen() throws TimeoutException {
        recordDemo();
        key(KeyCode.END);
        var before = live.snapshot().timeline();
        key(KeyCode.D);
        until(() -> !live.now().busy() && live.snapshot().timeline() != before
                && RecordedDemo.isOver(live.snapshot()));
        until(() -> model.player().stepProperty().get() > 2);
        assertTrue(playing());
    }

    @Test
    void digitsPickAClientWhereThereIsOne() {
        assertTrue(picked("Ada"));
        key(KeyCode.DIGIT3);
        assertTrue(picked("Cy"));
        key(KeyCode.DIGIT8);
        assertTrue(picked("Cy"));
        key(KeyCode.DIGIT2);
        assertTrue(picked("Bo"));
        assertFalse(picked("Cy"));
    }

    @Test
    void hStartsAndStopsTheHub() throws TimeoutException {
        startHub();
        key(KeyCode.H);
        until(() -> !live.now().hubRunning());
    }

    @Test
    void pickedClientConnectsSendsAndLeavesInOrder() throws TimeoutException {
        connectAda();
        key(KeyCode.S);
        until(() -> seen(SegmentRole.DATA));
        key(KeyCode.X);
        until(() -> seen(SegmentRole.FIRST_FIN));
        until(() -> live.now().connected().isEmpty());
    }

    @Test
    void pickedClientIsAborted() throws TimeoutException {
        connectAda();
        key(KeyCode.A);
        until(() -> seen(SegmentRole.RST));
    }

    @Test
    void nAddsAClient() throws TimeoutException {
        key(KeyCode.N);
        until(() -> window.lookup("#card-Dee") != null);
    }

    @Test
    void lettersInTheMessageAreLettersAndEscapeLeavesIt() throws TimeoutException {
        key(KeyCode.M);
        TextField message = fx(() -> (TextField) window.lookup("#message"));
        assertTrue(fx(message::isFocused));
        write("tdbh 1");
        assertEquals("tdbh 1", fx(message::getText));
        assertEquals(Theme.DARK, fx(() -> window.themeProperty().get()));
        assertFalse(live.now().hubRunning());
        assertFalse(live.now().busy());
        assertFalse(shown(".blank"));
        key(KeyCode.F1);
        assertTrue(shown("#key-sheet"), "function keys are no letters");
        key(KeyCode.ESCAPE);
        assertFalse(fx(message::isFocused));
        key(KeyCode.T);
        assertNotEquals(Theme.DARK, fx(() -> window.themeProperty().get()));
    }

    @Test
    void spaceOnAFocusedButtonPressesItAndDoesNotPlay() throws TimeoutException {
        fx(() -> {
            window.lookup("#add-client").requestFocus();
            return null;
        });
        key(KeyCode.SPACE);
        until(() -> window.lookup("#card-Dee") != null);
        assertFalse(playing());
    }

    @Test
    void sheetNamesEveryActionInWords() {
        key(KeyCode.F1);
        Node sheet = fx(() -> window.lookup("#key-sheet"));
        assertNotNull(sheet);
        assertNull(fx(() -> sheet.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> text.isBlank() || text.contains("action."))
                .findFirst()
                .orElse(null)));
    }
}
