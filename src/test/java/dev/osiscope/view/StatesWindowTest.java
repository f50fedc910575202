package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The state machines in the window: what is lit, and that picking a state or an arrow leads to its step.
@Timeout(120)
class StatesWindowTest extends WindowUnderTest {

    private List<Button> nodes(String end) {
        return window.lookupAll("#states-" + end + " .state-node").stream().map(Button.class::cast).toList();
    }

    private String lit(String end) {
        return fx(() -> nodes(end).stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")))
                .map(Button::getText).collect(Collectors.joining(" ")));
    }

    private void showStates() throws TimeoutException {
        recordDemo();
        goTo(RecordedDemo.firstOf(live.snapshot(), SegmentRole.FIRST_FIN));
        assertNull(window.lookup("#states"), "a pane is made when it is shown first");
        key(KeyCode.SHIFT, KeyCode.S);
        until(() -> window.lookup("#states").isVisible() && !window.lookup("#frame").isVisible());
    }

    @Test
    void oneStateOfEachEndIsLitAndAPickedOneLeadsToItsStep() throws TimeoutException {
        showStates();
        assertEquals("FIN-WAIT-1", lit("client"));
        assertEquals("ESTABLISHED", lit("server"));

        int fin = step();
        fx(() -> {
            nodes("client").stream().filter(node -> node.getText().equals("SYN-SENT")).forEach(node -> {
                node.requestFocus();
                node.fire();
            });
            return null;
        });
        until(() -> step() < fin);
        assertEquals("SYN-SENT", lit("client"));

        fx(() -> {
            nodes("client").stream().filter(node -> node.getText().equals("TIME-WAIT")).forEach(Button::requestFocus);
            return null;
        });
        key(KeyCode.ENTER);
        until(() -> step() > fin);
        assertEquals("TIME-WAIT", lit("client"), "where it comes later in the session, too, and by keyboard");
    }

    @Test
    void anArrowIsPickedLikeTheStateThatItLeadsTo() throws TimeoutException {
        showStates();
        int fin = step();
        goTo(-1);
        fx(() -> {
            arrows().stream().filter(arrow -> arrow.getAccessibleText().startsWith("ESTABLISHED to FIN-WAIT-1"))
                    .forEach(arrow -> arrow.executeAccessibleAction(AccessibleAction.FIRE));
            return null;
        });
        until(() -> step() == fin);
    }

    private Set<Node> arrows() {
        return window.lookupAll("#states-client .state-arrow");
    }

    @Test
    void theBytesComeBackWithTheExplanation() throws TimeoutException {
        showStates();
        key(KeyCode.SHIFT, KeyCode.S);
        until(() -> window.lookup("#explain").isVisible() && window.lookup("#frame").isVisible());
        key(KeyCode.SHIFT, KeyCode.S);
        until(() -> window.lookup("#states").isVisible());
        key(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> window.lookup("#frame").isVisible());
        assertFalse(window.lookup("#states").isVisible());
    }
}
