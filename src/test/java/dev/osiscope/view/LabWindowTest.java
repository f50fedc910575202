package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.lab.LabNeeds;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.lab.HeldCard;
import dev.osiscope.viewmodel.lab.LabStatus;
import dev.osiscope.viewmodel.lab.ScriptState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The lab in the window, worked by hand: real kernels, real keys.
@Timeout(180)
class LabWindowTest extends WindowUnderTest {

    /// As wide as leaves room for what is read from the back row only.
    private static final double NARROW = 950;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    private boolean shown(String query) {
        return fx(() -> {
            Node node = window.lookup(query);
            return node != null && node.isVisible() && node.getScene() != null;
        });
    }

    private String words(String query) {
        return fx(() -> window.lookup(query) instanceof Label label ? label.getText() : "");
    }

    private void start() throws TimeoutException {
        key(KeyCode.F4);
        until(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
        click("#lab-start-hub");
        until(() -> lab.statusProperty().get().running() && window.lookup("#host-stop-hub") != null);
    }

    @Test
    void theWireIsHeldTheSynHangsAndIsReleasedByKeys() throws TimeoutException {
        start();
        key(KeyCode.W);
        until(() -> lab.wire().lookProperty().get().holdsAll());
        assertTrue(shown("#lab-wire"));
        key(KeyCode.C);
        until(() -> window.lookup(".held-card") != null);
        // Before the SYN, the kernels ask for each other's MAC addresses; that hangs as well, until it is released.
        until(() -> {
            List<String> titles = lab.wire().heldProperty().get().stream().map(HeldCard::title).toList();
            // At first a card says of a SYN only that it is TCP: that must not be released.
            if (titles.stream().anyMatch(title -> title.startsWith("ARP"))) {
                lab.wire().release();
            }
            return titles.contains("SYN");
        });
        until(() -> window.lookupAll(".held-card").size() == lab.wire().heldProperty().get().size());
        key(KeyCode.W);
        until(() -> !lab.wire().lookProperty().get().holdsAll());
        assertFalse(fx(() -> lab.wire().heldProperty().get().isEmpty()), "what hangs goes on hanging");
        key(KeyCode.SHIFT, KeyCode.R);
        until(() -> window.lookup("#host-send-ada") != null);
        key(KeyCode.S);
        until(() -> lab.session().snapshotProperty().get().timeline().size() > 10);
        key(KeyCode.A);
        until(() -> window.lookup("#host-connect-ada") != null);
    }

    @Test
    void aRuleIsWrittenMendedAndRemoved() throws TimeoutException {
        start();
        key(KeyCode.I);
        write("hold frist SYN");
        key(KeyCode.ENTER);
        until(() -> shown("#lab-rule-error"));
        assertTrue(words("#lab-rule-error").startsWith("column 6: 'frist' is no kind of frame"), words("#lab-rule-error"));
        key(KeyCode.ESCAPE);
        assertFalse(shown("#lab-rule-error"));
        fx(() -> {
            ((TextField) window.lookup("#lab-rule")).clear();
            return null;
        });
        write("drop first SYN from ada");
        key(KeyCode.ENTER);
        until(() -> window.lookup("#lab-rule-remove-1") != null);
        click("#lab-rule-remove-1");
        until(() -> window.lookup("#lab-rule-remove-1") == null);
    }

    @Test
    void aCableIsCutAndMendedAndAKernelIsSet() throws TimeoutException {
        start();
        key(KeyCode.V);
        click("#cut-ada");
        until(() -> lab.wire().lookProperty().get().cut("ada"));
        click("#cut-ada");
        until(() -> !lab.wire().lookProperty().get().cut("ada"));
        key(KeyCode.V);
        click("#knob-timestamps");
        until(() -> lab.knobs().rowsProperty().get().stream().anyMatch(row -> row.knob().word().equals("timestamps")
                && row.off()));
    }

    @Test
    void aScriptIsSteppedAndRunAndWhatFailsStandsBesideWhatThereWas() throws Exception {
        key(KeyCode.F4);
        until(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
        Path script = Files.writeString(memory.resolve("nobody.lab"),
                "host hub\nhost client\nclient connect hub:3001\nexpect client ESTABLISHED within 100ms\n");
        dialogs.toOpenScript = Optional.of(script);
        key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        until(() -> lab.script().name().equals("nobody"));
        key(KeyCode.F6);
        until(() -> lab.script().stateProperty().get().phase() == ScriptState.Phase.PAUSED
                && lab.script().linesProperty().get().get(3).mark().name().equals("NEXT"));
        key(KeyCode.F5);
        until(() -> shown("#lab-failure"));
        assertTrue(fx(() -> window.lookup("#lab-failure").getAccessibleText()).contains("RST"));
        assertTrue(fx(() -> window.lookup(".lower").isVisible()), "there is room for the explanation as well");
        fx(() -> {
            stage.setWidth(NARROW);
            return null;
        });
        until(() -> !window.lookup(".lower").isVisible());
        key(KeyCode.ESCAPE);
        assertFalse(shown("#lab-failure"));
        assertTrue(fx(() -> window.lookup(".lower").isVisible()), "the explanation has its room again");
        dialogs.toSave = Optional.of(new FileDialogs.Target(memory.resolve("run.pcapng"), true));
        key(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> Files.exists(memory.resolve("run.pcapng")));
        until(() -> words("#lab-words").startsWith("Saved "));
    }

    @Test
    void aScriptIsChosenFromTheListRunToItsEndAndTheLabIsEnded() throws TimeoutException {
        key(KeyCode.F4);
        until(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
        fx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> choice = (ComboBox<Object>) window.lookup("#lab-scripts");
            choice.setValue(choice.getItems().stream().filter(one -> one.toString().contains("Handshake")).findFirst()
                    .orElseThrow());
            return null;
        });
        assertEquals("01-handshake", fx(() -> lab.script().name()));
        click("#lab-script-run");
        until(() -> lab.script().stateProperty().get().phase() == ScriptState.Phase.DONE);
        assertEquals("Handshake", words("#session-title"));
        key(KeyCode.SHIFT, KeyCode.F8);
        until(() -> shown("#lab-start"));
        assertEquals("No lab runs", words("#session-title"));
    }

    @Test
    void aStartThatTakesLongCanBeCancelledAndTheDemoGoesOn() throws TimeoutException {
        key(KeyCode.F4);
        until(() -> lab.statusProperty().get().phase() == LabStatus.Phase.IDLE);
        assertTrue(fx(() -> {
            lab.start(8);
            boolean progress = window.lookup("#lab-progress").getParent().getParent().isVisible();
            ((Button) window.lookup("#lab-cancel")).fire();
            return progress;
        }));
        assertEquals(LabStatus.Phase.IDLE, fx(() -> lab.statusProperty().get().phase()));
        key(KeyCode.F2);
        assertTrue(shown("#stage"));
    }
}
