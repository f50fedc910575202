package dev.osiscope.viewmodel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file with the events of its session beside it is that session, with a list of its packets.
@Timeout(120)
class RecordedFileTest {

    @TempDir
    private Path folder;

    private FileUnderTest under;
    private SessionSnapshot live;
    private Path file;

    @BeforeEach
    void write() throws IOException, FrameSourceException {
        under = new FileUnderTest(folder.resolve("state/recent-files"));
        live = LocalSessions.modelledDemo();
        file = folder.resolve("session.pcapng");
        RecordedSession.write(live, file, Messages.of(Locale.ENGLISH));
    }

    @AfterEach
    void close() {
        under.close();
    }

    private SessionSnapshot shown() {
        return under.model.session().snapshotProperty().get();
    }

    private Timeline timeline() {
        return shown().timeline();
    }

    @Test
    void theWholeSessionIsShownAtTheStepOfThePickedPacket() throws InterruptedException {
        under.open(file);

        assertEquals(live.timeline().size(), timeline().size());
        assertEquals(live.participants(), shown().participants());
        assertEquals(Provenance.MODELLED, shown().provenance());
        assertEquals("recorded: from the socket calls", shown().sourceName());
        assertEquals(1, under.shownNumber());

        under.model.pick(4);
        assertEquals(live.timeline().stepOfFrame(5).orElseThrow(), under.model.session().player().stepProperty().get());
        assertEquals(4, under.model.pickedRowProperty().get());
    }

    @Test
    void thePickedPacketStaysWhileAProgramActs() throws InterruptedException {
        under.open(file);
        int step = IntStream.range(0, timeline().size())
                .filter(index -> timeline().step(index).frameNumber() == 0).max().orElseThrow();

        under.model.session().player().goTo(step);
        under.pulse();
        assertEquals(Optional.of(step), under.model.session().step().map(Step::index));
        assertEquals(0, under.model.pickedRowProperty().get());
    }

    @Test
    void theConversationOfThePlayheadIsPickedInTheList() throws InterruptedException {
        under.open(file);
        Optional<ConversationKey> first = under.model.conversationProperty().get();
        int step = IntStream.range(0, timeline().size()).filter(index -> timeline().step(index).segment()
                .filter(segment -> segment.conversation().number() == 2).isPresent()).findFirst().orElseThrow();

        under.model.session().player().goTo(step);
        assertNotEquals(first, under.model.conversationProperty().get());
        assertEquals(timeline().step(step).frameNumber() - 1, under.model.pickedRowProperty().get());

        under.model.pick(first.orElseThrow());
        assertEquals(first, under.model.conversationProperty().get());
        assertEquals(live.timeline().size(), timeline().size());
    }

    @Test
    void whereTheEventsAreBrokenThatIsSaidAndTheFramesAreShownAlone() throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(folder.resolve("session.events"));
        lines.set(2, "?");
        Files.write(folder.resolve("session.events"), lines);

        under.model.open(file);
        under.until(() -> under.model.statusProperty().get().open() && !under.notices.isEmpty());
        assertTrue(under.notices.getFirst().startsWith("session.events, line 3: it is no JSON")
                && under.notices.getFirst().endsWith("The frames are shown alone."), under.notices.toString());
        under.until(() -> timeline().conversations().size() == 1);
        assertEquals("pcapng", shown().sourceName());
    }

    @Test
    void whatIsSavedOfAllOfItIsTheSameSession() throws InterruptedException, IOException {
        under.open(file);
        Path copy = folder.resolve("copy.pcapng");
        under.toSave = Optional.of(new FileDialogs.Target(copy, true));

        under.model.saving().save();
        under.until(() -> under.model.saving().doneProperty().get().isPresent());
        assertEquals(Files.readString(folder.resolve("session.events")), Files.readString(folder.resolve("copy.events")));
        under.open(copy);
        assertEquals(live.timeline().size(), timeline().size());
    }

    @Test
    void anotherFileIsShownAsItIs() throws InterruptedException, IOException {
        under.open(file);
        Path bare = Files.copy(file, folder.resolve("bare.pcapng"));

        under.open(bare);
        under.pick(1);
        assertEquals(1, timeline().conversations().size());
        assertEquals("pcapng", shown().sourceName());
    }

    @Test
    void theDemoIsSavedWithItsEvents() throws InterruptedException {
        Path target = folder.resolve("demo.pcapng");
        under.toSave = Optional.of(new FileDialogs.Target(target, true));

        under.model.sessionSaving().save(() -> live, "demo");
        under.until(() -> !under.notices.isEmpty());
        assertTrue(under.notices.getFirst().startsWith("Saved "), under.notices.toString());
        assertTrue(Files.exists(target) && Files.exists(folder.resolve("demo.events")));
    }
}
