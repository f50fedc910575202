package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.capture.CollectingSink;
import dev.osiscope.comparison.RandomSegments;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.HandSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a source delivers is in the index of the recording at once, and stays there however the capture ends.
class LiveCaptureTest {

    private static final long SEED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private final List<Frame> frames = new RandomSegments(SEED).conversations(20);
    private final HandSource first = new HandSource("eth0", LinkType.RAW);
    private final HandSource second = new HandSource("eth1", LinkType.RAW);

    private Path recording() {
        return folder.resolve("live.pcapng");
    }

    private static void awaitFrames(LiveCapture live, int count) {
        assertTrue(live.session().await(index -> index.frames().size() == count, PATIENCE));
    }

    @Test
    void whatIsDeliveredIsInTheIndexWhileTheCaptureGoesOn() throws IOException, FrameSourceException {
        try (LiveCapture live = LiveCapture.start(List.of(first), recording())) {
            for (int done = 0; done < frames.size(); done++) {
                first.deliver(frames.subList(done, done + 1));
                awaitFrames(live, done + 1);
                assertEquals(frames.get(done).bytes(), live.session().frame(done).bytes());
                assertEquals(Provenance.CAPTURED, live.session().frame(done).provenance());
            }
            assertTrue(live.status().running());
            assertEquals(frames.size(), live.status().counters().received());
        }
    }

    @Test
    void whoStopsItFindsAllThatWasSeen() throws IOException, FrameSourceException {
        try (LiveCapture live = LiveCapture.start(List.of(first, second), recording())) {
            first.deliver(frames);
            second.deliver(frames);
            LiveStatus status = live.stop();

            assertEquals(new LiveEnd.Stopped(), status.end().orElseThrow());
            assertEquals(2L * frames.size(), status.recorded());
            assertEquals(2 * frames.size(), live.session().index().frames().size());
            assertEquals(List.of("eth0", "eth1"),
                    live.session().index().interfaces().stream().map(on -> on.name()).toList());
            assertTrue(first.closed() && second.closed());
            assertTrue(live.session().index().stop().isEmpty());
        }
    }

    @Test
    void noneRunsWhereADefectKeepsOneFromStarting() throws Exception {
        second.start(new CollectingSink());

        assertThrows(IllegalStateException.class, () -> LiveCapture.start(List.of(first, second), recording()));
        assertTrue(first.closed());
    }

    @Test
    void itGoesOnWithoutAnInterfaceThatVanishesAndEndsWithTheLast() throws Exception {
        try (LiveCapture live = LiveCapture.start(List.of(first, second), recording())) {
            first.deliver(frames);
            first.vanish();
            assertTrue(live.status().running());
            assertEquals("eth0 is gone", live.status().sources().getFirst().failure().orElseThrow().getMessage());
            second.deliver(frames);
            second.vanish();

            LiveEnd end = live.ended().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertEquals("eth1 is gone", assertInstanceOf(LiveEnd.SourcesFailed.class, end).failure().getMessage());
            assertFalse(live.status().running());
            assertEquals(2 * frames.size(), live.session().index().frames().size());
        }
    }

    @Test
    void itEndsWithTheLastOfTwoSourcesOfOneName() throws Exception {
        HandSource twin = new HandSource("eth0", LinkType.RAW);
        try (LiveCapture live = LiveCapture.start(List.of(first, twin), recording())) {
            first.vanish();
            assertTrue(live.status().running());
            assertEquals(List.of(true, false),
                    live.status().sources().stream().map(source -> source.failure().isPresent()).toList());
            twin.vanish();

            assertInstanceOf(LiveEnd.SourcesFailed.class,
                    live.ended().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
    }
}
