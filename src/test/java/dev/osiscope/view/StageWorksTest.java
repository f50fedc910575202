package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.RecordedDemo;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The buttons of the stage drive the real hub.
@Timeout(120)
class StageWorksTest extends WindowUnderTest {

    private boolean seen(SegmentRole role) {
        return !RecordedDemo.stepsOf(live.snapshot().timeline(), role).isEmpty();
    }

    private String notice() {
        return fx(() -> window.lookup("#notice") == null
                ? ""
                : ((Label) window.lookup("#notice .label")).getText());
    }

    private void startAndConnect(String client) throws TimeoutException {
        click("#start-Hub");
        until(() -> live.now().hubRunning());
        click("#connect-" + client);
        until(() -> live.now().connected().contains(client));
    }

    @Test
    void badgeSaysThatTheFramesAreModelledOnceThereIsASession() throws TimeoutException {
        assertFalse(fx(() -> window.lookup("#badge").getParent().isVisible()));
        click("#start-Hub");
        until(() -> window.lookup("#badge").getParent().isVisible());
        assertEquals("MODELLED", fx(() -> ((Label) window.lookup("#badge")).getText()));
    }

    @Test
    void demoButtonPlaysTheDemoAndTheLadderGetsRows() throws TimeoutException {
        click("#run-demo");
        until(() -> window.lookupAll("#ladder .ladder-row").size() > 3);
        until(() -> !live.now().busy() && RecordedDemo.isOver(live.snapshot()));
        assertTrue(fx(() -> model.player().playingProperty().get()));
    }

    @Test
    void hubStartsAndStops() throws TimeoutException {
        click("#start-Hub");
        until(() -> live.now().hubRunning());
        click("#stop-Hub");
        until(() -> !live.now().hubRunning());
        until(() -> window.lookup("#start-Hub") != null);
        assertEquals("", notice());
    }

    @Test
    void clientConnectsSendsWhatStandsInTheFieldAndCloses() throws TimeoutException {
        startAndConnect("Ada");
        startClient("Bo");
        fx(() -> {
            ((TextField) window.lookup("#message")).setText("guten Tag");
            return null;
        });
        click("#send-Ada");
        until(() -> seen(SegmentRole.DATA));
        until(() -> model.snapshotProperty().get() == live.snapshot());
        goTo(RecordedDemo.firstOf(live.snapshot(), SegmentRole.DATA));
        assertTrue(fx(() -> model.frame().orElseThrow().frame().bytes().hex()).endsWith(
                HexFormat.of().formatHex("guten Tag\n".getBytes(StandardCharsets.UTF_8))));
        click("#close-Ada");
        until(() -> seen(SegmentRole.FIRST_FIN));
        until(() -> live.now().connected().equals(Set.of("Bo")));
        click("#abort-Bo");
        until(() -> seen(SegmentRole.RST));
        until(() -> window.lookup("#connect-Bo") != null);
    }

    private void startClient(String client) throws TimeoutException {
        click("#connect-" + client);
        until(() -> live.now().connected().contains(client));
    }

    @Test
    void enterInTheMessageSendsItFromThePickedClient() throws TimeoutException {
        startAndConnect("Cy");
        click("#message");
        key(KeyCode.ENTER);
        until(() -> seen(SegmentRole.DATA));
        assertTrue(fx(() -> window.lookup("#card-Cy").getStyleClass().contains("picked")));
    }

    @Test
    void clientsAreAddedUntilAllEightAreHere() throws TimeoutException {
        for (String name : List.of("Dee", "Eli", "Fay", "Gus", "Hal")) {
            click("#add-client");
            until(() -> window.lookup("#card-" + name) != null);
        }
        until(() -> window.lookup("#add-client").isDisabled());
        assertEquals("All eight clients are here", fx(() -> ((Button) window.lookup("#add-client")).getText()));
    }

    @Test
    void connectWithoutAHubIsANoticeThatCanBeClosed() throws TimeoutException {
        click("#connect-Ada");
        until(() -> window.lookup("#notice") != null);
        assertEquals("the hub is not running: press Start first", notice());
        assertTrue(fx(() -> window.lookup("#notice").getAccessibleText()).contains("press Start"));
        click("#notice .button");
        until(() -> window.lookup("#notice") == null);
        assertFalse(live.now().hubRunning());
    }

    @Test
    void laterNoticeTakesTheEarlierOnesPlace() throws TimeoutException {
        fx(() -> {
            window.showNotice("first");
            window.showNotice("second");
            return null;
        });
        assertEquals("second", notice());
        assertEquals(1, fx(() -> window.lookupAll("#notice").size()));
    }

    @Test
    void runningTheDemoAnewWithThePlayheadAtTheEndBreaksNothing() throws TimeoutException {
        recordDemo();
        goTo(Integer.MAX_VALUE);
        Timeline before = live.snapshot().timeline();
        click("#run-demo");
        until(() -> !live.now().busy() && live.snapshot().timeline() != before
                && RecordedDemo.isOver(live.snapshot()));
        until(() -> model.snapshotProperty().get() == live.snapshot());
        goTo(Integer.MAX_VALUE);
        assertEquals(live.snapshot().timeline().size(), steps());
        assertEquals(List.of("LISTEN", "TIME-WAIT", "ESTABLISHED", "ESTABLISHED"), fx(() ->
                window.lookupAll("#stage .chip").stream().map(node -> ((Label) node).getText()).toList()));
    }
}
