package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.MixedTraffic;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.view.packets.PacketLine;
import dev.osiscope.view.packets.PacketTable;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.RecordedDemo;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A capture file in the window, worked by keys and mouse.
@Timeout(180)
class FileWindowTest extends WindowUnderTest {

    private static final int SYN = 5;
    private static final int RETRANSMISSION = 10;

    private List<Frame> frames;
    private Path mixed;

    @BeforeEach
    void write() throws IOException {
        frames = MixedTraffic.frames();
        mixed = MixedTraffic.write(frames, memory.resolve("mixed.pcapng"));
    }

    private void openByKey(Path file) throws TimeoutException {
        dialogs.toOpen = Optional.of(file);
        key(KeyCode.SHORTCUT, KeyCode.O);
        until(() -> files.statusProperty().get().file().equals(Optional.of(file))
                && !files.statusProperty().get().reading() && files.session().step().isPresent());
    }

    private PacketTable packets() {
        return (PacketTable) window.lookup("#packets");
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

    private String text(String query) {
        return fx(() -> ((Label) window.lookup(query)).getText());
    }

    private boolean shown(String query) {
        return fx(() -> {
            Node node = window.lookup(query);
            return node != null && node.isVisible();
        });
    }

    private long shownNumber() {
        return fx(() -> files.session().step().orElseThrow().frameNumber());
    }

    private TextField filter() {
        return (TextField) window.lookup("#filter-text");
    }

    @Test
    void fileIsOpenedByKeyAndItsFirstPacketIsShown() throws TimeoutException {
        openByKey(mixed);

        assertEquals("mixed.pcapng", text("#session-title"));
        assertEquals("18 packets in all", text("#packet-count"));
        assertEquals("Conversations: 3", text("#conversations-title"));
        assertEquals("FILE", text("#badge"));
        assertEquals("ARP", text("#explain-title"));
        assertTrue(shown("#hex"));
    }

    @Test
    void fileWithTheEventsOfItsSessionIsThatSession() throws TimeoutException, IOException, FrameSourceException {
        SessionSnapshot demo = LocalSessions.modelledDemo();
        Path recorded = memory.resolve("recorded.pcapng");
        RecordedSession.write(demo, recorded, RecordedDemo.MESSAGES);
        openByKey(recorded);

        assertEquals("MODELLED", text("#badge"));
        assertEquals("SYN", text("#explain-title"));
        long before = demo.timeline().stepOfFrame(1).orElseThrow();
        key(KeyCode.LEFT);
        until(() -> files.session().player().stepProperty().get() == before - 1);
        assertEquals(RecordedDemo.MESSAGES.text(demo.timeline().step((int) before - 1).title()), text("#explain-title"));
        assertEquals(0, fx(() -> files.pickedRowProperty().get()));
    }

    @Test
    void clickOnAPacketMovesThePlayheadOfItsConversation() throws TimeoutException {
        openByKey(mixed);
        click(row(RETRANSMISSION));
        until(() -> files.session().player().stepProperty().get() == 5);
        key(KeyCode.DIGIT2);

        assertTrue(shown("#ladder"));
        assertFalse(shown("#packets"));
        assertEquals(10, fx(() -> files.session().snapshotProperty().get().timeline().size()));
        assertTrue(text("#explain-what").contains("repeats"), () -> text("#explain-what"));
    }

    @Test
    void arrowKeysStepOnTheLadderAndTheListFollows() throws TimeoutException {
        openByKey(mixed);
        click(row(SYN));
        until(() -> files.session().snapshotProperty().get().timeline().size() == 10);
        key(KeyCode.RIGHT);

        assertEquals(SYN + 1, shownNumber());
        assertEquals(SYN, fx(() -> packets().pickedPosition()), "the row after the SYN's");
        key(KeyCode.DOWN);
        assertEquals(SYN + 2, shownNumber(), "the arrows of the list go on from there");
    }

    @Test
    void clickOnAConversationGoesToItsFirstPacket() throws TimeoutException {
        openByKey(mixed);
        until(() -> window.lookupAll(".conversation-row").size() >= 3);
        Node second = fx(() -> window.lookupAll(".conversation-row").stream()
                .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith("TCP 1"))
                .findFirst().orElseThrow());
        click(second);

        assertEquals(17, shownNumber());
    }

    @Test
    void wrongFilterIsMarkedAtItsPlaceAndChangesNothing() throws TimeoutException {
        openByKey(mixed);
        key(KeyCode.SLASH);
        assertTrue(fx(() -> filter().isFocused()));
        write("tcp.prot == 80");
        key(KeyCode.ENTER);

        assertTrue(shown("#filter-error"));
        assertEquals("tcp.prot", text(".filter-wrong"));
        assertTrue(text("#filter-mend").contains("tcp.port"), () -> text("#filter-mend"));
        assertEquals("tcp.prot", fx(() -> filter().getSelectedText()), "the wrong part is picked");
        assertEquals("18 packets in all", text("#packet-count"));
    }

    @Test
    void rightFilterShowsItsPacketsAndEscapeShowsAllAgain() throws TimeoutException {
        openByKey(mixed);
        key(KeyCode.SLASH);
        write("tcp.flags.syn == 1");
        key(KeyCode.ENTER);
        until(() -> text("#packet-count").equals("3 of 18 shown"));

        assertEquals("Conversations: 2 of 3", text("#conversations-title"));
        assertFalse(shown("#filter-error"));
        assertEquals("✓ Filter", text("#filter-sign"));
        key(KeyCode.ESCAPE);
        assertEquals("18 packets in all", text("#packet-count"));
        assertEquals("", fx(() -> filter().getText()));
        assertEquals(List.of("tcp.flags.syn == 1"), fx(() -> files.filter().historyProperty().get()));
        key(KeyCode.ESCAPE);
        assertFalse(fx(() -> filter().isFocused()));
    }

    @Test
    void shownPacketsAreSavedAndTheirFileOpensAgain() throws IOException, TimeoutException {
        openByKey(mixed);
        key(KeyCode.SLASH);
        write("arp");
        key(KeyCode.ENTER);
        until(() -> text("#packet-count").equals("2 of 18 shown"));
        Path part = memory.resolve("part.pcapng");
        dialogs.toSave = Optional.of(new FileDialogs.Target(part, true));
        key(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        until(() -> files.saving().doneProperty().get().isPresent());

        assertEquals(List.of("mixed-part.pcapng"), dialogs.suggestions);
        openByKey(part);
        assertEquals("2 packets in all", text("#packet-count"));
        assertEquals("Conversations: 0", text("#conversations-title"));
    }

    @Test
    void savedFileIsTheSameAndAsksBeforeItReplaces() throws IOException, TimeoutException {
        openByKey(mixed);
        Path there = Files.writeString(memory.resolve("there.pcapng"), "precious");
        dialogs.toSave = Optional.of(new FileDialogs.Target(there, false));
        key(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals(List.of(there), dialogs.questions);
        assertEquals("precious", Files.readString(there));

        dialogs.replaces = true;
        key(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> files.saving().doneProperty().get().isPresent());
        assertArrayEquals(Files.readAllBytes(mixed), Files.readAllBytes(there));
        assertTrue(text("#file-status-words").startsWith("Saved 18 frames to "));
    }

    @Test
    void whatIsNoCaptureFileIsSaidAndTheOpenOneStays() throws IOException, TimeoutException {
        openByKey(mixed);
        dialogs.toOpen = Optional.of(Files.writeString(memory.resolve("notes.txt"), "no packets here"));
        key(KeyCode.SHORTCUT, KeyCode.O);
        until(() -> window.lookup("#notice") != null);

        assertTrue(fx(() -> window.lookup("#notice").getAccessibleText())
                .startsWith("notes.txt is no capture file: it is text."));
        assertEquals("18 packets in all", text("#packet-count"));
        key(KeyCode.ESCAPE);
        assertFalse(shown("#notice"));
    }

    @Test
    void damagedFileIsShownAsFarAsItGoesWithTheReason() throws IOException, TimeoutException {
        byte[] whole = Files.readAllBytes(mixed);
        openByKey(Files.write(memory.resolve("cut.pcapng"), Arrays.copyOf(whole, whole.length - 9)));
        until(() -> shown("#file-problem"));

        assertEquals("17 packets in all", text("#packet-count"));
        assertTrue(text("#file-problem").startsWith("Read as far as packet 17. Byte "), () -> text("#file-problem"));
    }

    @Test
    void growingFileIsFollowedAndMarked() throws IOException, TimeoutException {
        byte[] whole = Files.readAllBytes(mixed);
        Path growing = Files.write(memory.resolve("growing.pcapng"), Arrays.copyOf(whole, whole.length / 2));
        openByKey(growing);
        Files.write(growing, Arrays.copyOfRange(whole, whole.length / 2, whole.length), StandardOpenOption.APPEND);
        until(() -> text("#packet-count").equals("18 packets in all"));

        assertTrue(text("#file-status-words").contains("Growing"), () -> text("#file-status-words"));
        assertEquals(1, shownNumber(), "who looks at a packet is left there");
    }

    /// A pipe is read as long as somebody writes: so it is sure that the click comes while the file is read.
    @Test
    void cancelWhileAFileIsReadLeavesWhatWasRead() throws Exception {
        byte[] whole = Files.readAllBytes(MixedTraffic.write(MixedTraffic.many(20_000), memory.resolve("many.pcapng")));
        Path pipe = memory.resolve("pipe.pcapng");
        assumeTrue(makePipe(pipe), "skipped: no mkfifo on this machine");
        CountDownLatch cancelled = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> write(whole, pipe, cancelled));
        dialogs.toOpen = Optional.of(pipe);
        key(KeyCode.SHORTCUT, KeyCode.O);
        until(() -> files.packets().total() > 0);
        assertTrue(shown("#file-progress"));
        click("#file-cancel");
        cancelled.countDown();
        until(() -> !files.statusProperty().get().reading());

        assertEquals("Reading was stopped: only the first part of the file is shown", text("#file-status-words"));
        assertTrue(fx(() -> files.packets().total()) < 20_000, () -> files.packets().total() + " packets");
        assertFalse(shown("#file-progress"));
        assertFalse(shown("#file-cancel"));
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /// Writes half of `bytes`, and the rest when `goOn` says so.
    private static void write(byte[] bytes, Path pipe, CountDownLatch goOn) {
        try (OutputStream out = Files.newOutputStream(pipe)) {
            out.write(bytes, 0, bytes.length / 2);
            goOn.await();
            out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        } catch (IOException nobodyReadsAnyMore) {
            // That is what cancelling is for.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void demoIsReachableAndTheFileIsStillThere() throws TimeoutException {
        recordDemo();
        goTo(4);
        openByKey(mixed);
        assertFalse(shown("#stage"));
        key(KeyCode.F2);

        assertTrue(shown("#stage"));
        assertEquals(4, step(), "the demo's playhead is where it was");
        click("#mode-file");
        assertEquals("mixed.pcapng", text("#session-title"));
    }

    @Test
    void keysOfTheStageDoNothingInAFile() throws TimeoutException {
        openByKey(mixed);
        key(KeyCode.H);
        key(KeyCode.N);

        assertFalse(live.now().hubRunning());
        assertEquals(Optional.of("Dee"), live.now().nextClient());
    }

    @Test
    void conversationsAreSortedByKey() throws TimeoutException {
        openByKey(mixed);
        key(KeyCode.O);
        key(KeyCode.O);
        key(KeyCode.SHIFT, KeyCode.O);
        until(() -> files.conversations().item(0).name().equals("TCP 0")
                && files.conversations().item(2).conversation().server().port() != 80);
        assertEquals("packets", fx(() -> ((MenuButton) window.lookup("#conversation-sort")).getText()));
    }

    @Test
    void closedFileLeavesTheStartWithItInTheRecentFiles() throws TimeoutException {
        openByKey(mixed);
        key(KeyCode.SHORTCUT, KeyCode.W);
        until(() -> window.lookup(".recent-file") != null);

        assertTrue(shown("#file-start"));
        assertEquals("No file is open", text("#session-title"));
        click(".recent-file");
        until(() -> files.statusProperty().get().open());
    }

    /// The headless platform carries nothing from one place to another: what is done with a drop is asked for directly.
    @Test
    void firstOfTheDroppedFilesIsOpened() {
        List<Path> opened = new ArrayList<>();
        FileDrop drop = fx(() -> new FileDrop(new StackPane(), RecordedDemo.MESSAGES, opened::add));

        assertTrue(drop.take(List.of(mixed.toFile(), new File("another.pcapng"))));
        assertEquals(List.of(mixed), opened);
        assertFalse(drop.take(List.of()));
    }
}
