package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The hub of the stage, worked in the window and used by a program from outside.
@Timeout(90)
class HubWindowTest extends WindowUnderTest {

    private String words(String query) {
        return fx(() -> ((Label) window.lookup(query)).getText());
    }

    private List<String> ids(String rows) {
        return fx(() -> ((Pane) window.lookup(rows)).getChildren().stream().map(Node::getId).toList());
    }

    private int startHub() throws TimeoutException {
        key(KeyCode.H);
        until(() -> live.hub().status().isPresent());
        return live.hub().status().orElseThrow().address().getPort();
    }

    private static Socket program(int port) throws Exception {
        Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void say(Socket from, String line) throws Exception {
        from.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Socket to) throws Exception {
        InputStream input = to.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int value = input.read(); value != '\n' && value >= 0; value = input.read()) {
            line.append((char) value);
        }
        return line.toString();
    }

    @Test
    void scrubbersAreSwitchedAndMovedByKeysAndWorkAtOnce() throws Exception {
        int port = startHub();
        try (Socket ada = program(port); Socket bo = program(port)) {
            until(() -> live.hub().status().filter(now -> now.readers().size() == 2).isPresent());
            say(ada, "<b>hi</b>");
            assertEquals("<b>hi</b>", line(bo));
            click("#tab-scrubbers");
            assertEquals("off", words("#scrub-change-html"));
            fx(() -> {
                window.lookup("#scrub-html").requestFocus();
                return null;
            });
            key(KeyCode.SPACE);
            assertEquals("<b>Hi</b> \u2192 Hi", words("#scrub-change-html"));
            assertTrue(remembered.get("hub.scrubbers").orElse("").startsWith("ansi,html,"));
            say(ada, "<b>hi</b>");
            assertEquals("hi", line(bo));
            assertEquals("{\"event\":\"scrubbed\",\"payload\":{\"event\":\"message\",\"by\":[\"HTML\"]}}", line(ada));
            key(KeyCode.SHIFT, KeyCode.UP);
            assertEquals("scrub-row-html", ids("#scrub-rows").getFirst());
            assertTrue(fx(() -> ((CheckBox) window.lookup("#scrub-html")).isFocused()));
            click("#scrub-undo");
            click("#scrub-undo");
            assertEquals("scrub-row-ansi", ids("#scrub-rows").getFirst());
            say(ada, "<b>hi</b>");
            assertEquals("<b>hi</b>", line(bo));
        }
    }

    @Test
    void whoIsConnectedIsShownWithItsQueueAndHowOthersConnectWithTheRealPort() throws Exception {
        int port = startHub();
        try (Socket stranger = program(port)) {
            until(() -> live.hub().status().filter(now -> now.readers().size() == 1).isPresent());
            click("#tab-readers");
            until(() -> ids("#readers-rows").size() == 1);
            String spoken = fx(() -> ((Pane) window.lookup("#readers-rows")).getChildren().getFirst().getAccessibleText());
            assertEquals("another program, keeps up, waits: 0 of 64 KiB; missed: 0", spoken);
            click("#tab-hub");
            until(() -> window.lookup("#connect-nc") != null);
            assertEquals("nc 127.0.0.1 " + port, fx(() -> ((Label) window.lookup("#connect-nc")).getText()));
            assertEquals("http://127.0.0.1:" + port + "/", fx(() -> ((Label) window.lookup("#connect-browser")).getText()));
            assertEquals(stranger.getLocalPort(), live.hub().status().orElseThrow().readers().getFirst().status().remote().getPort());
        }
    }

    @Test
    void theHubIsStartedAnewWithWhatTheFormSays() throws Exception {
        startHub();
        click("#tab-hub");
        fx(() -> {
            ((TextField) window.lookup("#hub-code")).setText("sesame");
            ((TextField) window.lookup("#hub-queue")).setText("16");
            ((CheckBox) window.lookup("#hub-tls")).setSelected(true);
            return null;
        });
        click("#hub-use");
        until(() -> live.hub().status().filter(now -> now.options().code().isPresent()).isPresent());
        until(() -> window.lookup("#connect-openssl") != null);
        assertEquals(16 * 1024, live.hub().status().orElseThrow().options().queueBytes());
        key(KeyCode.F2);
        live.connect("Ada");
        until(() -> live.hub().status().stream().flatMap(now -> now.readers().stream())
                .anyMatch(reader -> reader.name().equals("Ada") && reader.status().joined()));
        assertTrue(remembered.get("hub.settings").orElse("").endsWith("true 0 0 DROP_OLDEST 16"));
    }
}
