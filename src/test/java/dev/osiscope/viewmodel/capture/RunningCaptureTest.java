package dev.osiscope.viewmodel.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.recording.Recording;
import dev.osiscope.recording.Recordings;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a recording when it leaves the screen.
class RunningCaptureTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasLeftIsNotThrownAwayBecauseNothingOfItWasReadYet() throws IOException {
        Recording recording = Recordings.in(folder).begin("lo");
        Files.writeString(recording.file(), "nothing that could be read");
        CaptureSession session = CaptureSession.open(recording.file());
        assertEquals(0, session.awaitIndex().frames().size());

        new RunningCapture(recording, session, Optional.empty(), Notes.unkept(), "lo", "").close(false);

        assertTrue(Files.exists(recording.file()));
    }
}
