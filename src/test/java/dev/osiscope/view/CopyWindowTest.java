package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A copy of a frame, changed by the keyboard in the window.
@Timeout(120)
class CopyWindowTest extends WindowUnderTest {

    private int data;

    @BeforeEach
    void editACopyOfTheFirstMessage() throws TimeoutException {
        recordDemo();
        data = RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA);
        goTo(data);
        key(KeyCode.CONTROL, KeyCode.D);
        until(() -> window.lookup("#copy") != null);
    }

    private String fates() {
        return fx(() -> window.lookupAll("#copy-verdicts .copy-fate").stream().map(node -> ((Label) node).getText())
                .collect(Collectors.joining(", ")));
    }

    private String badge() {
        return fx(() -> ((Label) window.lookup("#badge")).getText());
    }

    private TextField value() {
        return (TextField) window.lookup("#copy-value");
    }

    @Test
    void aCopyIsMarkedChangedMendedAndLeft() throws TimeoutException {
        assertEquals("MODELLED (COPY)", badge());
        assertEquals("✗ drops it, – not seen, – not seen", fates(), "a model has no checksums");
        key(KeyCode.ESCAPE);
        until(() -> window.lookup("#copy") == null);
        assertEquals("MODELLED", badge());
        assertEquals(data, step(), "the demo is where it was");

        key(KeyCode.CONTROL, KeyCode.D);
        until(() -> window.lookup("#copy") != null);
        fx(() -> {
            ((Button) window.lookup("#copy-fix")).fire();
            return null;
        });
        until(() -> fates().equals("✓ takes it, ✓ takes it, ✓ takes it"));
        fx(() -> {
            window.lookup("#copy-leave").requestFocus();
            return null;
        });
        key(KeyCode.CONTROL, KeyCode.Z);
        until(() -> fates().startsWith("✗"));
    }

    @Test
    void whatIsWrittenWrongIsSaidWhereItStands() throws TimeoutException {
        fx(() -> {
            value().setText("much too long for what stands there");
            value().fireEvent(new ActionEvent());
            return null;
        });
        until(() -> window.lookup("#copy-problem").isVisible());
        String problem = fx(() -> ((Label) window.lookup("#copy-problem")).getText());
        assertTrue(problem.startsWith("byte"), problem);
    }
}
