package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.view.events.EventsPane;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The lens: whatever is picked there is picked everywhere, and the other way round.
@Timeout(120)
class EventsWindowTest extends WindowUnderTest {

    private EventsPane pane() {
        return (EventsPane) window.lookup("#events");
    }

    private List<Integer> lit() {
        return fx(() -> window.lookupAll("#events .chain-link").stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("here")))
                .map(node -> Integer.valueOf(node.getId().substring("link-".length()))).toList());
    }

    @Test
    void aLinkThatIsPickedIsThePlayheadsStepAndAStepLightsItsLink() throws TimeoutException {
        recordDemo();
        int data = RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA);
        goTo(data);
        key(KeyCode.SHIFT, KeyCode.E);
        until(() -> pane().isVisible() && pane().links().size() == 14);
        assertEquals(List.of(data), lit());

        List<Integer> links = fx(() -> pane().links());
        int last = links.getLast();
        fx(() -> {
            Button link = (Button) window.lookup("#link-" + last);
            link.requestFocus();
            link.fire();
            return null;
        });
        until(() -> step() == last);
        assertEquals(List.of(last), lit());
        assertEquals("link-" + last, fx(() -> window.getScene().getFocusOwner().getId()), "the keyboard stays on the link");

        goTo(links.getFirst());
        assertEquals(List.of(links.getFirst()), lit());
        key(KeyCode.SHIFT, KeyCode.E);
        until(() -> !pane().isVisible() && window.lookup("#explain").isVisible());
    }

    @Test
    void everyLinkAndEveryLineOfTheQueueSaysWhatItIs() throws TimeoutException {
        recordDemo();
        goTo(RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA));
        key(KeyCode.SHIFT, KeyCode.E);
        until(() -> pane().isVisible() && !window.lookupAll("#events .lens-row").isEmpty());
        fx(() -> {
            for (String style : List.of(".chain-link", ".lens-row")) {
                for (Node node : window.lookupAll("#events " + style)) {
                    assertTrue(node.isFocusTraversable());
                    assertTrue(node.getAccessibleText().length() > 10, node::toString);
                }
            }
            return null;
        });
    }
}
