package dev.osiscope.viewmodel.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.capture.CaptureInterface;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Which recordings are thrown away, and what is said where nothing can be captured. What the background does waits until
/// the test lets it.
@Timeout(60)
class CaptureViewModelTest {

    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path folder;

    private final ScriptedMachine machine = new ScriptedMachine();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> notices = new ArrayList<>();
    private CaptureViewModel model;
    private Optional<Path> target = Optional.empty();
    private long now;

    @BeforeEach
    void look() {
        model = machine.model(Messages.of(Locale.ENGLISH), folder.resolve("recordings"), waiting::add, new Target(), notices::add);
        model.look();
        work();
    }

    private final class Target implements FileDialogs {

        @Override
        public Unsaved unsavedNotes(Path file) {
            throw new AssertionError("they are kept beside the recording");
        }

        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<FileDialogs.Target> toSave(String suggested) {
            return Optional.of(new FileDialogs.Target(target.orElse(folder.resolve("saved.pcapng")), true));
        }

        @Override
        public boolean replaces(Path file) {
            return true;
        }

        @Override
        public Optional<Path> toOpenScript() {
            return Optional.empty();
        }
    }

    private void work() {
        workOff();
        now += SECOND;
        model.pulse(now);
        workOff();
    }

    private void workOff() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
            model.takeFromBackground();
        }
    }

    private void captureOneFrame() {
        model.start();
        work();
        machine.source.orElseThrow().deliver(List.of(SegmentFrames.RAW.segment(1, new Endpoint("127.0.0.1", 40_000),
                new Endpoint("127.0.0.1", 5_432), 1, 0, TcpFlags.of(TcpFlag.SYN), List.of(), "").frame()));
        model.stop();
        work();
        assertEquals(CaptureStatus.Phase.ENDED, model.statusProperty().get().phase(), notices::toString);
    }

    @Test
    void anInterfaceIsCalledWhatTheSystemCallsItUnlessItIsAllOfThem() {
        machine.others = List.of(
                new CaptureInterface("wlan0", "Wireless card", List.of(), CaptureInterface.Kind.NETWORK, true),
                new CaptureInterface("any", "Pseudo-device that captures on all interfaces", List.of(), CaptureInterface.Kind.ANY, true));
        model.look();
        work();

        assertEquals(List.of("this machine with itself   127.0.0.1", "network   192.0.2.7", "Wireless card", "all at once"),
                model.form().interfacesProperty().get().stream().map(InterfaceItem::words).toList());
    }

    @Test
    void whatIsSavedAsAWholeIsThrownAway() {
        captureOneFrame();
        model.save();
        work();
        model.startOver();
        work();

        assertEquals(List.of(), model.left().listProperty().get());
    }

    @Test
    void aRecordingIsNotSavedOverItself() {
        captureOneFrame();
        target = model.files().statusProperty().get().file();
        model.save();
        work();
        model.startOver();
        work();

        assertEquals(1, model.left().listProperty().get().size());
        assertEquals(1, notices.size(), notices::toString);
    }

    @Test
    void notesOnARecordingAreKeptWithItWithoutAQuestion() {
        captureOneFrame();
        model.files().notes().put(0, "why?");
        model.startOver();
        work();
        model.open(model.left().listProperty().get().getFirst());
        work();

        assertEquals(Optional.of("why?"), model.files().notes().on(0));
    }

    @Test
    void theEndOfOneSavingThrowsNoOtherRecordingAway() {
        captureOneFrame();
        model.save();
        Runnable saving = waiting.remove();
        assertTrue(waiting.isEmpty());
        model.startOver();
        work();
        captureOneFrame();
        waiting.add(saving);
        work();
        model.startOver();
        work();

        assertEquals(2, model.left().listProperty().get().size());
    }

    @Test
    void whoAsksToSaveAllWhileAPartIsSavedHasNotSavedAll() {
        captureOneFrame();
        model.saveShown();
        model.save();
        work();
        model.startOver();
        work();

        assertEquals(1, model.left().listProperty().get().size());
    }

    @Test
    void whatNobodyMayCaptureIsSaidInItsPlaceAndInterruptsNobody() {
        machine.refusal = Optional.of("no right to capture on lo");
        model.look();
        work();
        model.look();
        work();
        model.start();
        work();

        assertTrue(model.form().wayProperty().get().words().contains("sudo setcap x"));
        assertEquals(CaptureStatus.Phase.IDLE, model.statusProperty().get().phase());
        assertEquals(List.of(), notices);
    }

    @Test
    void aRightThatIsLostBeforeTheStartIsSaidOnce() {
        machine.refusal = Optional.of("no right to capture on lo");
        model.start();
        work();
        model.start();
        work();

        assertEquals(1, notices.size(), notices::toString);
        assertTrue(notices.getFirst().contains("sudo setcap x"), notices::toString);
        assertTrue(model.form().wayProperty().get().refused());
    }
}
