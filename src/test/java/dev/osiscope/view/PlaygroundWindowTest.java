package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The playground in the window, worked by keys.
@Timeout(60)
class PlaygroundWindowTest extends WindowUnderTest {

    private String words(String query) {
        return fx(() -> ((Label) window.lookup(query)).getText());
    }

    private List<String> spoken(String rows) {
        return fx(() -> ((Pane) window.lookup(rows)).getChildren().stream().map(Node::getAccessibleText).toList());
    }

    private List<String> lines(String rows) {
        return fx(() -> ((Pane) window.lookup(rows)).getChildren().stream().map(row -> ((Label) row).getText()).toList());
    }

    @Test
    void aScriptIsWrittenAndSteppedForwardAndBackByKeys() throws TimeoutException {
        key(KeyCode.F7);
        until(() -> window.lookup("#playground") != null);
        assertEquals("EventEmitter playground", words("#session-title"));
        key(KeyCode.E);
        fx(() -> {
            ((TextArea) window.lookup("#playground-text")).clear();
            return null;
        });
        write("on a log\nemit a x\nemti");
        assertTrue(words("#playground-fault").startsWith("Line 3: emti is no call"));
        for (int letter = 0; letter < "emti".length(); letter++) {
            key(KeyCode.BACK_SPACE);
        }
        key(KeyCode.F6);
        assertEquals("Line 1 is carried out: on a log", words("#playground-sentence"));
        key(KeyCode.ESCAPE);
        key(KeyCode.RIGHT);
        key(KeyCode.RIGHT);
        key(KeyCode.SPACE);
        key(KeyCode.RIGHT);
        assertEquals("log is called with what a was emitted with", words("#playground-sentence"));
        assertEquals(List.of("emit a x: runs", "emit a('x'): runs", "log: runs"), spoken("#playground-queue"));
        assertEquals(List.of("a: log"), spoken("#playground-registered"));
        key(KeyCode.LEFT);
        assertEquals("log: waits", spoken("#playground-queue").getLast());
        key(KeyCode.END);
        assertEquals(List.of("x"), lines("#playground-output"));
        assertEquals(1, wayBehind(), 0.01);
        key(KeyCode.HOME);
        assertEquals(List.of("Nothing yet"), lines("#playground-output"));
        assertEquals(0, wayBehind(), 0.01);
    }

    /// The share of the slider's way that is filled.
    private double wayBehind() {
        return fx(() -> {
            window.applyCss();
            window.layout();
            return ((Pane) window.lookup("#playground-place").getParent()).getChildren().stream()
                    .filter(part -> part.getStyleClass().contains("done")).mapToDouble(part -> part.getLayoutBounds().getWidth()).sum()
                    / window.lookup("#playground-place").getLayoutBounds().getWidth();
        });
    }

    @Test
    void anExampleIsChosenAndTheDemoIsStillThere() throws TimeoutException {
        click("#mode-events");
        until(() -> window.lookup("#playground") != null);
        fx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> choice = (ComboBox<String>) window.lookup("#playground-examples");
            choice.setValue("leak");
            return null;
        });
        assertEquals("max 2", fx(() -> ((TextArea) window.lookup("#playground-text")).getText()).lines().toList().get(1));
        click("#playground-last");
        assertTrue(lines("#playground-output").getFirst().startsWith("Warning: Possible EventEmitter memory leak"));
        key(KeyCode.F2);
        until(() -> window.lookup("#stage") != null && window.lookup("#playground") == null);
    }
}
