package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.WordList;
import dev.osiscope.session.LocalSession;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.choice.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(60)
class LiveStageTest {

    private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<LocalSession> opened = new ArrayList<>();
    private volatile boolean refuse;
    private final Preferences remembered = Preferences.forgetful();
    private LiveStage stage;

    @BeforeEach
    void open() {
        stage = new LiveStage(this::next, background, notices::add, remembered);
    }

    @AfterEach
    void close() {
        stage.close();
        background.close();
    }

    private LocalSession next() throws FrameSourceException {
        if (refuse) {
            throw new FrameSourceException("no right to capture", "Try --source modelled.");
        }
        LocalSession session = LocalSession.modelled();
        opened.add(session);
        return session;
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    private String notice() throws InterruptedException {
        String words = notices.poll(20, TimeUnit.SECONDS);
        assertNotNull(words, "a notice");
        return words;
    }

    private boolean seen(SegmentRole role) {
        Timeline timeline = stage.snapshot().timeline();
        return IntStream.range(0, timeline.size()).anyMatch(index ->
                timeline.step(index).segment().filter(segment -> segment.role() == role).isPresent());
    }

    private void startHub() throws TimeoutException {
        stage.toggleHub();
        until(() -> stage.now().hubRunning());
    }

    private void connect(String client) throws TimeoutException {
        stage.connect(client);
        until(() -> stage.now().connected().contains(client));
    }

    @Test
    void nothingRunsAtFirst() {
        assertEquals(new StageControl.Now(false, Set.of(), Optional.of("Dee"), false), stage.now());
        assertEquals(0, stage.snapshot().timeline().size());
        assertTrue(opened.isEmpty(), "a session is opened when something is done in it");
    }

    @Test
    void demoRunsInASessionOfItsOwn() throws TimeoutException {
        stage.runDemo();
        assertTrue(stage.now().busy());
        stage.runDemo();
        until(() -> !stage.now().busy());
        until(() -> RecordedDemo.isOver(stage.snapshot()));
        assertEquals(1, opened.size(), "the second press while it runs does nothing");
        assertEquals(Set.of("Bo", "Cy"), stage.now().connected());
        assertTrue(stage.now().hubRunning());
        assertTrue(notices.isEmpty(), notices::toString);
    }

    @Test
    void demoCanBeRunAgain() throws TimeoutException {
        for (int round = 0; round < 2; round++) {
            stage.runDemo();
            until(() -> !stage.now().busy());
            until(() -> RecordedDemo.isOver(stage.snapshot()));
        }
        assertEquals(2, opened.size());
        assertEquals(3, stage.snapshot().timeline().conversations().size());
        assertTrue(notices.isEmpty(), notices::toString);
    }

    @Test
    void hubStartsAndStops() throws TimeoutException {
        startHub();
        stage.toggleHub();
        until(() -> !stage.now().hubRunning());
        assertTrue(notices.isEmpty(), notices::toString);
    }

    @Test
    void clientConnectsSendsAndLeaves() throws TimeoutException {
        startHub();
        connect("Ada");
        stage.send("Ada", "good day");
        until(() -> seen(SegmentRole.DATA));
        stage.close("Ada");
        until(() -> seen(SegmentRole.FIRST_FIN));
        until(() -> stage.now().connected().isEmpty());
        assertTrue(notices.isEmpty(), notices::toString);
    }

    @Test
    void clientLeavesByAReset() throws TimeoutException {
        startHub();
        connect("Bo");
        stage.abort("Bo");
        until(() -> seen(SegmentRole.RST));
        until(() -> stage.now().connected().isEmpty());
    }

    @Test
    void clientsAreAddedInTheirOrderUntilAllAreHere() throws TimeoutException {
        for (String name : List.of("Dee", "Eli", "Fay", "Gus", "Hal")) {
            assertEquals(Optional.of(name), stage.now().nextClient());
            stage.addClient();
            until(() -> stage.snapshot().participants().contains(name));
        }
        assertEquals(Optional.empty(), stage.now().nextClient());
        stage.addClient();
        assertTrue(notices.isEmpty(), notices::toString);
    }

    @Test
    void connectWithoutAHubSaysWhatToDo() throws InterruptedException {
        stage.connect("Ada");
        assertEquals("the hub is not running: press Start first", notice());
    }

    @Test
    void sendWithoutAConnectionIsANotice() throws InterruptedException {
        stage.send("Ada", "hello");
        assertFalse(notice().isBlank());
    }

    @Test
    void unknownClientIsANotice() throws InterruptedException {
        stage.connect("Nobody");
        assertTrue(notice().contains("Nobody"));
    }

    @Test
    void whatWasChosenForTheHubBeforeThereIsASessionGoesForTheFirst() throws TimeoutException {
        stage.hub().scrubWith(ScrubberChoice.parse("card!").pipeline(WordList.EMPTY));
        startHub();
        connect("Ada");
        stage.send("Ada", "4111 1111 1111 1111");
        until(() -> opened.getFirst().stage().received("Ada").stream().anyMatch(message -> message.contains("refused")));
    }

    @Test
    void firstSessionThatCannotBeOpenedIsANoticeAndTheNextDeedTriesAgain() throws Exception {
        refuse = true;
        stage.addClient();
        assertEquals("no right to capture. To mend it: Try --source modelled.", notice());
        refuse = false;
        startHub();
        assertEquals(1, opened.size());
    }

    @Test
    void sourceThatCannotStartIsANoticeWithItsMendAndTheStageIsNotBusy() throws Exception {
        refuse = true;
        stage.runDemo();
        assertEquals("no right to capture. To mend it: Try --source modelled.", notice());
        until(() -> !stage.now().busy());
        refuse = false;
        stage.runDemo();
        until(() -> RecordedDemo.isOver(stage.snapshot()));
    }
}
