package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.i18n.Term;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The glossary in the window, and terms where they stand.
@Timeout(120)
class GlossaryWindowTest extends WindowUnderTest {

    private static String explained() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(shown -> ((Tooltip) shown).getText())
                .findFirst().orElse("");
    }

    private Label what() {
        return (Label) window.lookup("#explain-what");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTermIsFoundByItsNameOrByAWordOfItsDefinition() throws TimeoutException {
        key(KeyCode.SHIFT, KeyCode.F1);
        until(() -> window.lookup("#glossary-list") != null);
        fx(() -> {
            ((TextField) window.lookup("#glossary-query")).setText("time-wait");
            return null;
        });
        ListView<Term> list = (ListView<Term>) window.lookup("#glossary-list");
        assertEquals("TIME-WAIT", fx(() -> list.getItems().getFirst().name()));
        key(KeyCode.DOWN);
        until(list::isFocused);
        key(KeyCode.ESCAPE);
        until(() -> window.lookup("#glossary-list") == null);
    }

    @Test
    void theTermBelowTheMouseIsExplainedAndAllOfASentenceThatHasTheKeyboard() throws TimeoutException {
        recordDemo();
        goTo(RecordedDemo.firstOf(live.snapshot(), SegmentRole.FIRST_FIN));
        assertTrue(fx(() -> what().getAccessibleHelp()).contains("FIN: The flag with which an end says"));
        fx(() -> {
            what().requestFocus();
            return null;
        });
        until(() -> explained().contains("FIN: "));
        fx(() -> {
            window.lookup("#ladder").requestFocus();
            return null;
        });
        until(() -> explained().isEmpty());

        Bounds bounds = fx(() -> what().localToScreen(what().getLayoutBounds()));
        for (double x = bounds.getMinX() + 2; x < bounds.getMaxX() && fx(GlossaryWindowTest::explained).isEmpty(); x += 6) {
            moveTo(x, bounds.getMinY() + 8);
        }
        until(() -> explained().matches("[^\n]+: [^\n]+\\((RFC|IEEE|OSIscope)[^\n]*\\)"));
    }
}
