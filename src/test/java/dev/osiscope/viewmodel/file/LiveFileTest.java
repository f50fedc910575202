package dev.osiscope.viewmodel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.MixedTraffic;
import dev.osiscope.session.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file that grows while it is captured is followed, until the user wants to look at something.
@Timeout(60)
class LiveFileTest {

    @TempDir
    Path folder;

    private Path file;
    private byte[] whole;
    private int[] ends;
    private CaptureSession capture;
    private FileUnderTest view;

    @BeforeEach
    void begin() throws IOException {
        List<Frame> frames = MixedTraffic.frames();
        ends = new int[frames.size() + 1];
        for (int count = 0; count <= frames.size(); count++) {
            ends[count] = (int) Files.size(MixedTraffic.write(frames.subList(0, count), folder.resolve("part")));
        }
        whole = Files.readAllBytes(folder.resolve("part"));
        file = Files.write(folder.resolve("live.pcapng"), Arrays.copyOf(whole, ends[0]));
        capture = CaptureSession.open(file);
        view = new FileUnderTest(folder.resolve("recent"));
        view.model.showLive(capture, Notes.unkept());
    }

    @AfterEach
    void end() throws IOException {
        view.close();
        capture.close();
    }

    /// Lets the file grow to so many frames.
    private void grow(int frames) throws IOException, InterruptedException {
        int there = (int) Files.size(file);
        Files.write(file, Arrays.copyOfRange(whole, there, ends[frames]), StandardOpenOption.APPEND);
        capture.awaitIndex();
        capture.refresh();
        view.until(() -> view.model.packets().total() == frames);
    }

    private boolean shows(int number) {
        return view.model.session().step().filter(step -> step.frameNumber() == number).isPresent();
    }

    @Test
    void newestSegmentOfTheConversationIsShownAsItComes() throws Exception {
        grow(5);
        view.until(() -> shows(5));
        grow(9);
        view.until(() -> shows(9));
        grow(14);
        view.until(() -> shows(14));

        assertTrue(view.model.followingProperty().get());
        assertEquals(10, view.model.session().snapshotProperty().get().timeline().size());
    }

    @Test
    void whoPicksAPacketIsLeftThereUntilHeFollowsAgain() throws Exception {
        grow(9);
        view.until(() -> shows(9));
        view.model.pick(5);
        assertFalse(view.model.followingProperty().get());
        grow(14);
        view.pulse();
        assertTrue(shows(6));

        view.model.session().player().live();
        assertTrue(view.model.followingProperty().get());
        view.until(() -> shows(14));
    }

    @Test
    void conversationThatIsPickedWhileItIsFollowedIsShownAtItsEnd() throws Exception {
        grow(18);
        view.until(() -> view.model.session().step().isPresent());
        view.model.pick(view.model.conversations().keyAt(0));
        view.until(() -> shows(14));

        assertTrue(view.model.followingProperty().get());
    }

    @Test
    void conversationThatHasEndedIsLeftForTheNewestPacket() throws Exception {
        grow(14);
        view.until(() -> shows(14));
        grow(18);
        view.until(() -> shows(18));
        assertTrue(view.model.followingProperty().get());
    }

    @Test
    void captureStaysOpenWhenAnotherFileIsShown() throws Exception {
        grow(18);
        view.open(MixedTraffic.write(MixedTraffic.frames(), folder.resolve("other.pcapng")));

        assertEquals(18, capture.index().frames().size());
        assertTrue(capture.frame(17).bytes().length() > 0, "it can still be read");
        assertFalse(view.model.followingProperty().get());
    }
}
