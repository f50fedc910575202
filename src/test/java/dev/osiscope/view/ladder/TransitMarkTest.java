package dev.osiscope.view.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.view.OffStage;
import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.WireSession;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A frame that hangs, is lost or comes late is drawn as it is at the playhead, forwards and backwards.
@Timeout(120)
class TransitMarkTest {

    private static List<String> shown(OffStage window, String style) {
        return window.window().lookupAll("#ladder " + style).stream().filter(Node::isVisible)
                .map(node -> node instanceof Label label ? label.getText() : "").toList();
    }

    @Test
    void theBoxHangsWhileThePlayheadIsBetweenTheHoldAndTheRelease() throws TimeoutException {
        OffStage.call(() -> {
            OffStage window = OffStage.of(WireSession.whole(), Theme.DARK);
            for (int round = 0; round < 2; round++) {
                window.goTo(WireSession.HELD);
                assertEquals(List.of("hangs"), shown(window, ".transit-box"));
                window.goTo(WireSession.ABSORBED);
                assertEquals(List.of("hangs for 1 s, sent again 1 ×"), shown(window, ".transit-box"));
                window.goTo(WireSession.ARRIVED);
                assertEquals(List.of(), shown(window, ".transit-box"));
                assertTrue(shown(window, ".transit-words").contains("arrives 2 s later"));
            }
            return null;
        });
    }

    @Test
    void whatIsLostOrRefusedEndsInACross() throws TimeoutException {
        OffStage.call(() -> {
            OffStage window = OffStage.of(WireSession.whole(), Theme.DARK);
            window.goTo(WireSession.ACK);
            assertEquals(0, shown(window, ".transit-cross").size());
            window.goTo(WireSession.LOST);
            assertEquals(2, shown(window, ".transit-cross").size());
            window.goTo(WireSession.REFUSED);
            assertEquals(4, shown(window, ".transit-cross").size());
            return null;
        });
    }

    @Test
    void anArrowThatEndsInMidAirHasNoHead() throws TimeoutException {
        OffStage.call(() -> {
            OffStage window = OffStage.of(WireSession.whole(), Theme.DARK);
            window.goTo(WireSession.HELD);
            assertEquals(0, shown(window, ".segment-head").size());
            window.goTo(WireSession.ARRIVED);
            assertEquals(1, shown(window, ".segment-head").size());
            return null;
        });
    }
}
