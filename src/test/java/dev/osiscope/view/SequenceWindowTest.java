package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The sequence space in the window follows the playhead, and leads to steps.
@Timeout(120)
class SequenceWindowTest extends WindowUnderTest {

    private List<String> numbers() {
        return fx(() -> window.lookupAll("#sequence .bound-number").stream().map(Labeled.class::cast)
                .map(Labeled::getText).limit(4).toList());
    }

    @Test
    void theNumbersFollowThePlayheadAndABoundLeadsToTheStepThatMovedIt() throws TimeoutException {
        recordDemo();
        int data = RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA);
        goTo(data);
        key(KeyCode.SHIFT, KeyCode.N);
        until(() -> window.lookup("#sequence").isVisible() && !window.lookup("#frame").isVisible());
        assertEquals(List.of("0", "1", "12", "65536"), numbers(), "eleven bytes are under way");

        goTo(live.snapshot().timeline().size() - 1);
        goTo(data + 1);
        fx(() -> {
            Node name = window.lookupAll("#sequence .bound-name").stream()
                    .filter(node -> ((Button) node).getText().equals("sent next")).findFirst().orElseThrow();
            name.requestFocus();
            ((Button) name).fire();
            return null;
        });
        until(() -> step() == data);
        goTo(0);
        assertEquals("0", numbers().getFirst());
    }

    @Test
    void theGraphIsOfThePickedKindAndDirectionAndSaysSo() throws TimeoutException {
        recordDemo();
        goTo(RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA));
        key(KeyCode.SHIFT, KeyCode.N);
        until(() -> window.lookup("#sequence").isVisible());
        until(() -> window.lookup("#sequence .graph").getAccessibleText() != null);
        fx(() -> {
            ((ToggleButton) window.lookup("#graph-WINDOW")).fire();
            ((ToggleButton) window.lookup("#direction-SERVER")).fire();
            return null;
        });
        String said = fx(() -> window.lookup("#sequence .graph").getAccessibleText());
        assertTrue(said.startsWith("Time and window") && said.contains("Hub to Ada"), said);
    }
}
