package dev.osiscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a file of events, it gives a session or the line that is wrong. Each seed gives the same lines again.
@RunsBeside
class RecordedSessionFuzzTest {

    private static final int SEEDS = Integer.getInteger("osiscope.fuzz.seeds", 400);
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @TempDir
    private static Path folder;

    private static byte[] capture;
    private static List<String> events;

    @BeforeAll
    static void record() throws FrameSourceException, IOException {
        Path file = folder.resolve("session.pcapng");
        RecordedSession.write(LocalSessions.modelledDemo(), file, ENGLISH);
        capture = Files.readAllBytes(file);
        events = Files.readAllLines(folder.resolve("session.events"));
    }

    @Test
    void changedLinesGiveASessionOrALineThatIsWrong() throws IOException {
        int opened = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ChangedLines lines = new ChangedLines(new Random(seed), events);
            List<String> changed = seed % 2 == 0 ? lines.changed() : lines.onWire();
            if (opens(seed, changed)) {
                opened++;
            }
        }
        assertTrue(opened > SEEDS / 10 && opened < SEEDS, opened + " of " + SEEDS + " were sessions");
    }

    private static boolean opens(int seed, List<String> lines) throws IOException {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return switch (RecordedSession.read(
                    new ByteArrayInputStream(capture), new ByteArrayInputStream(text), "fuzzed")) {
                case RecordedSession.Opened(SessionSnapshot snapshot) -> {
                    look(snapshot.timeline());
                    yield true;
                }
                case RecordedSession.Broken broken -> {
                    assertTrue(broken.line() >= 1 && broken.line() <= Math.max(1, lines.size()), broken.sentence());
                    assertFalse(broken.reason().isEmpty());
                    yield false;
                }
            };
        } catch (RuntimeException failure) {
            throw new AssertionError("seed " + seed, failure);
        }
    }

    /// All that a pane may ask of it.
    private static void look(Timeline timeline) {
        List<String> words = new ArrayList<>();
        for (int index = 0; index < timeline.size(); index++) {
            Step step = timeline.step(index);
            words.add(ENGLISH.text(step.title()) + ENGLISH.text(step.what()) + ENGLISH.text(step.why()));
            step.layers().acts().forEach(act -> words.add(act.toString()));
            timeline.worldAfter(index);
            timeline.deedsTo(step.frameNumber());
        }
        assertTrue(words.size() >= timeline.size());
    }
}
