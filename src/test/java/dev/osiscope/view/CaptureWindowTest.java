package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.view.packets.PacketLine;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.capture.CaptureStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A live capture in the window, worked by keys and mouse; what there is to capture is a script.
@Timeout(180)
class CaptureWindowTest extends WindowUnderTest {

    private final CapturedTalk talk = new CapturedTalk();

    private String text(String query) {
        return fx(() -> ((Label) window.lookup(query)).getText());
    }

    private boolean shown(String query) {
        return fx(() -> {
            Node node = window.lookup(query);
            return node != null && node.isVisible();
        });
    }

    private void showStart() throws TimeoutException {
        key(KeyCode.F9);
        until(() -> captures.form().wayProperty().get().method().isPresent());
    }

    private void startCapture() throws TimeoutException {
        showStart();
        key(KeyCode.F5);
        until(() -> captures.statusProperty().get().running());
    }

    private void deliver(List<Frame> frames) {
        machine.source.orElseThrow().deliver(frames);
    }

    private boolean picks(int number) {
        return captures.files().session().step().filter(step -> step.frameNumber() == number).isPresent();
    }

    private Node row(int number) throws TimeoutException {
        until(() -> find(number).isPresent());
        return fx(() -> find(number).orElseThrow());
    }

    private Optional<Node> find(int number) {
        return window.lookupAll(".packet-row").stream()
                .filter(node -> node instanceof PacketLine line && line.isVisible() && line.row() == number - 1)
                .findFirst();
    }

    @Test
    void startShowsWhatCanBeCapturedAndHow() throws TimeoutException {
        showStart();

        assertTrue(shown("#sockets-pane"));
        assertEquals("Program ↑", lookup("#sockets-by-process").queryButton().getText());
        assertEquals("Age", lookup("#sockets-by-age").queryButton().getText());
        assertEquals("Nothing is captured", text("#session-title"));
        assertEquals(Set.of("lo"), fx(() -> captures.form().chosenProperty().get()));
        assertTrue(text("#capture-way").contains("libpcap"), () -> text("#capture-way"));
        assertFalse(shown("#capture-refused"));
    }

    @Test
    void portIsCapturedOnEveryInterfaceBeforeItsProgramStarts() throws TimeoutException {
        showStart();
        key(KeyCode.P);
        write("5432");
        key(KeyCode.ENTER);
        until(() -> captures.statusProperty().get().running());

        assertEquals("tcp port 5432", machine.request.orElseThrow().filter());
        assertEquals(List.of("lo", "eth0"), machine.request.orElseThrow().interfaces());
        assertEquals("lo, eth0, tcp port 5432", text("#session-title"));
    }

    @Test
    void sessionThatIsPickedGivesFilterInterfaceAndTitle() throws TimeoutException {
        machine.sockets = List.of(talk.socket());
        showStart();
        until(() -> captures.sockets().items().size() == 1);
        key(KeyCode.DIGIT1);
        until(() -> captures.form().filterProperty().get().contains("port 40000"));
        key(KeyCode.ENTER);
        until(() -> captures.statusProperty().get().running());

        assertEquals(List.of("lo"), machine.request.orElseThrow().interfaces());
        assertTrue(text("#session-title").startsWith("psql"), () -> text("#session-title"));
    }

    @Test
    void wrongFilterIsSaidWithItsPlaceAndNothingStarts() throws TimeoutException {
        showStart();
        key(KeyCode.I);
        write("tcp prot 80");
        until(() -> captures.form().faultProperty().get().isPresent());

        assertTrue(text("#capture-fault").endsWith("prot (at character 5)"), () -> text("#capture-fault"));
        key(KeyCode.F5);
        assertEquals(CaptureStatus.Phase.IDLE, fx(() -> captures.statusProperty().get().phase()));
        assertEquals("tcp prot 80", fx(() -> ((TextField) window.lookup("#capture-filter")).getText()));
    }

    @Test
    void missingRightIsSaidWithItsCommandAndWhatWorksWithoutIt() throws TimeoutException {
        machine.refusal = Optional.of("no right to capture on lo");
        key(KeyCode.F9);
        until(() -> captures.form().wayProperty().get().refused());

        assertTrue(text("#capture-refused").contains("sudo setcap x"), () -> text("#capture-refused"));
        assertTrue(text("#capture-without").contains("F4"));
        machine.refusal = Optional.empty();
        click("#capture-look");
        until(() -> captures.form().ready());
        assertFalse(shown("#capture-refused"));
    }

    @Test
    void segmentsAppearByThemselvesAndTheNewestIsFollowed() throws TimeoutException {
        startCapture();
        assertFalse(shown("#capture-start"));
        deliver(talk.handshake());
        until(() -> picks(3));
        deliver(talk.messages(2));
        until(() -> picks(5));

        assertEquals("CAPTURED", text("#badge"));
        assertEquals("Conversations: 1", text("#conversations-title"));
        until(() -> text("#capture-counters").equals("5 packets, none dropped"));
        assertTrue(fx(() -> ((ToggleButton) window.lookup("#capture-follow")).isSelected()));
    }

    @Test
    void lookAtAPacketStopsFollowingUntilItIsAskedForAgain() throws TimeoutException {
        startCapture();
        deliver(talk.handshake());
        deliver(talk.messages(2));
        until(() -> picks(5));
        click(row(1));
        until(() -> picks(1));
        deliver(talk.messages(200));
        until(() -> text("#packet-count").equals("205 packets in all"));

        assertTrue(fx(() -> picks(1)));
        assertTrue(fx(() -> find(1).isPresent()), "and its row is still in sight");
        key(KeyCode.F);
        until(() -> picks(205) && find(205).isPresent());
        scroll(VerticalDirection.UP);
        until(() -> !captures.files().followingProperty().get());
    }

    @Test
    void fastSegmentsAreOneRowOfTheLadderAndAClickShowsThem() throws TimeoutException {
        startCapture();
        key(KeyCode.DIGIT2);
        deliver(talk.handshake());
        deliver(talk.messages(1_000));
        until(() -> picks(1_003) && window.lookup(".run-title") != null);
        until(() -> text(".run-title").equals("996 data segments, 996 bytes →"));
        click(".run-band");
        until(() -> window.lookup(".run-title") == null);

        assertFalse(fx(() -> captures.files().session().runs().at(10, 1_002).isPresent()));
        key(KeyCode.G);
        key(KeyCode.G);
        until(() -> window.lookup(".run-title") != null);
    }

    @Test
    void endOfTheInterfaceIsSaidAndWhatWasCapturedStays() throws TimeoutException {
        startCapture();
        deliver(talk.handshake());
        until(() -> picks(3));
        machine.source.orElseThrow().vanish();
        until(() -> window.lookup("#notice") != null);

        assertTrue(fx(() -> window.lookup("#notice").getAccessibleText()).contains("lo is gone"));
        assertEquals(CaptureStatus.Phase.ENDED, fx(() -> captures.statusProperty().get().phase()));
        assertEquals("3 packets in all", text("#packet-count"));
    }

    @Test
    void whatWasNotSavedIsOfferedAgainAndWhatWasSavedIsNot() throws TimeoutException {
        startCapture();
        deliver(talk.handshake());
        until(() -> picks(3));
        key(KeyCode.SHIFT, KeyCode.F5);
        until(() -> !captures.statusProperty().get().running());
        key(KeyCode.SHORTCUT, KeyCode.W);
        until(() -> captures.left().listProperty().get().size() == 1 && window.lookup("#capture-left .recent-file") != null);
        click("#capture-left .recent-file");
        until(() -> captures.statusProperty().get().open() && picks(1));
        assertEquals("3 packets in all", text("#packet-count"));

        Path saved = memory.resolve("saved.pcapng");
        dialogs.toSave = Optional.of(new FileDialogs.Target(saved, true));
        key(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> captures.files().saving().doneProperty().get().isPresent());
        key(KeyCode.SHORTCUT, KeyCode.W);
        until(() -> captures.left().listProperty().get().isEmpty());
        assertTrue(Files.exists(saved));
    }

    @Test
    void noteIsWrittenOnAPacketMarkedUndoneAndSavedAsItsComment() throws Exception {
        startCapture();
        deliver(talk.handshake());
        until(() -> picks(3));
        click(row(2));
        until(() -> picks(2));
        key(KeyCode.N);
        write("why so late?");
        key(KeyCode.ENTER);
        until(() -> captures.files().notes().on(1).equals(Optional.of("why so late?")));
        assertEquals("Note on packet 2", text("#note-line .strong"));
        key(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(Optional.empty(), fx(() -> captures.files().notes().on(1)));
        assertFalse(shown("#note-line"));
        key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertTrue(shown("#note-line"));

        Path saved = memory.resolve("noted.pcapng");
        dialogs.toSave = Optional.of(new FileDialogs.Target(saved, true));
        key(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> captures.files().saving().doneProperty().get().isPresent());
        assertTrue(new String(Files.readAllBytes(saved), StandardCharsets.UTF_8).contains("why so late?"));
    }

    @Test
    void noteThatIsBeingWrittenIsSavedToo() throws Exception {
        startCapture();
        deliver(talk.handshake());
        until(() -> picks(3));
        click(row(2));
        until(() -> picks(2));
        key(KeyCode.N);
        write("unfinished");
        Path saved = memory.resolve("unfinished.pcapng");
        dialogs.toSave = Optional.of(new FileDialogs.Target(saved, true));
        key(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> captures.files().saving().doneProperty().get().isPresent());

        assertTrue(new String(Files.readAllBytes(saved), StandardCharsets.UTF_8).contains("unfinished"));
    }

    @Test
    void demoIsReachableAndTheCaptureGoesOn() throws TimeoutException {
        startCapture();
        key(KeyCode.F2);
        assertTrue(shown("#stage"));
        deliver(talk.handshake());
        key(KeyCode.F9);
        until(() -> picks(3));
        assertTrue(fx(() -> captures.statusProperty().get().running()));
    }
}
