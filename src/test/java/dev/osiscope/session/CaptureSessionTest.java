package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.comparison.RandomSegments;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.recording.Recording;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// An opened file shows the steps that a timeline of all its frames has, conversation by conversation, in any order.
@Isolated("it looks for threads")
class CaptureSessionTest {

    private static final long SEED = 99;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /// Conversations of up to 60 segments, some with the ports of one before.
    private static List<Frame> frames() {
        return new RandomSegments(SEED).conversations(400);
    }

    private static byte[] file(List<Frame> frames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("test"))) {
            int id = writer.addInterface(new InterfaceInfo("any", "a test", LinkType.RAW, 0, Provenance.FILE));
            for (Frame frame : frames) {
                writer.write(id, frame, List.of());
            }
        }
        return out.toByteArray();
    }

    private Path write(List<Frame> frames) throws IOException {
        return Files.write(folder.resolve("file.pcapng"), file(frames));
    }

    private static Timeline timelineOfAll(List<Frame> frames) {
        FrameDissector dissector = new FrameDissector(Set.of());
        Memory memory = new Memory(TcpJudge::new);
        TimelineBuilder builder = new TimelineBuilder();
        for (int index = 0; index < frames.size(); index++) {
            builder.segment(index + 1L, dissector.dissect(frames.get(index), index + 1L, memory));
        }
        return builder.snapshot();
    }

    private static List<Step> stepsOf(Timeline all, int conversation) {
        return IntStream.range(0, all.size()).mapToObj(all::step)
                .filter(step -> segment(step).conversation().number() == conversation).toList();
    }

    private static TrackedSegment segment(Step step) {
        return step.segment().orElseThrow();
    }

    /// The same step, but for its place and for what it shows of the conversation before between the same ends.
    private static void assertSame(Step expected, Step actual) {
        assertEquals(expected.title(), actual.title());
        assertEquals(expected.what(), actual.what());
        assertEquals(expected.why(), actual.why());
        assertEquals(expected.layers(), actual.layers());
        assertEquals(segment(expected).analysis(), segment(actual).analysis());
        assertEquals(segment(expected).frameNumber(), segment(actual).frameNumber());
        assertEquals(segment(expected).senderState(), segment(actual).senderState());
        assertEquals(expected.changes().stream()
                .filter(change -> change.conversation().equals(segment(expected).conversation())).toList(),
                actual.changes());
    }

    @Test
    void theConversationsHaveTheStepsOfATimelineOfAll() throws IOException {
        List<Frame> frames = frames();
        Timeline all = timelineOfAll(frames);
        try (CaptureSession session = CaptureSession.open(write(frames))) {
            IndexSnapshot index = session.awaitIndex();
            assertEquals(all.conversations(), index.tcp().stream().map(one -> one.conversation()).toList());
            for (int number = 0; number < index.tcp().size(); number++) {
                List<Step> expected = stepsOf(all, number);
                try (OpenConversation opened = session.conversation(number)) {
                    ConversationSnapshot snapshot = opened.awaitEnd();
                    assertTrue(snapshot.complete());
                    assertEquals(expected.size(), snapshot.timeline().size());
                    for (int step = expected.size() - 1; step >= 0; step--) {
                        assertSame(expected.get(step), snapshot.timeline().step(step));
                    }
                }
            }
        }
    }

    @Test
    void anyStepOfALongConversationIsTheSameInAnyOrder() throws IOException {
        List<Frame> frames = LongConversation.frames(3000);
        Timeline all = timelineOfAll(frames);
        try (CaptureSession session = CaptureSession.open(write(frames))) {
            assertEquals(1, session.awaitIndex().tcp().size());
            OpenConversation opened = session.conversation(0);
            Timeline timeline = opened.awaitEnd().timeline();
            assertEquals(frames.size(), timeline.size());
            Random random = new Random(SEED);
            for (int look = 0; look < 2000; look++) {
                int step = random.nextInt(frames.size());
                assertEquals(all.step(step), timeline.step(step));
                assertEquals(all.worldAfter(step), timeline.worldAfter(step));
                assertEquals(all.stepOfFrame(step), timeline.stepOfFrame(step));
            }
            assertEquals(all.worldAfter(-1), timeline.worldAfter(-1));
        }
    }

    @Test
    void stepsThatAreNotAtHandAreMadeWhenSomebodyAsksWhetherTheyAre() throws IOException {
        List<Frame> frames = LongConversation.frames(3000);
        try (CaptureSession session = CaptureSession.open(write(frames))) {
            session.awaitIndex();
            Timeline timeline = session.conversation(0).awaitEnd().timeline();
            assertFalse(timeline.atHand(1500));
            assertTimeoutPreemptively(PATIENCE, () -> {
                while (!timeline.atHand(1500)) {
                    Thread.onSpinWait();
                }
            });
            assertTrue(timeline.atHand(1500));
            assertFalse(timeline.atHand(2500));
        }
    }

    @Test
    void aConversationGrowsWithItsFile() throws IOException {
        List<Frame> frames = LongConversation.frames(1000);
        byte[] whole = file(frames);
        byte[] half = file(frames.subList(0, 500));
        Path growing = Files.write(folder.resolve("growing.pcapng"), half);
        try (CaptureSession session = CaptureSession.open(growing)) {
            session.awaitIndex();
            OpenConversation opened = session.conversation(0);
            assertEquals(500, opened.awaitEnd().timeline().size());
            Timeline before = opened.snapshot().timeline();
            Files.write(growing, Arrays.copyOfRange(whole, half.length, whole.length), StandardOpenOption.APPEND);
            session.refresh();
            assertTrue(session.await(index -> index.frames().size() == frames.size(), PATIENCE));
            session.awaitIndex();
            opened.refresh();

            assertEquals(frames.size(), opened.awaitEnd().timeline().size());
            assertEquals(500, before.size());
            assertEquals(timelineOfAll(frames).step(999), opened.snapshot().timeline().step(999));
        }
    }

    /// Somebody says so while the index is being made, or about to end.
    @Test
    void noWordThatTheFileHasGrownIsLost() throws IOException {
        List<Frame> frames = LongConversation.frames(2000);
        Path growing = folder.resolve("growing.pcapng");
        try (OutputStream out = Files.newOutputStream(growing);
                PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("test"))) {
            int id = writer.addInterface(new InterfaceInfo("any", "a test", LinkType.RAW, 0, Provenance.FILE));
            writer.write(id, frames.getFirst(), List.of());
            try (CaptureSession session = CaptureSession.open(growing)) {
                session.awaitIndex();
                OpenConversation opened = session.conversation(0);
                for (int next = 1; next < frames.size(); next++) {
                    writer.write(id, frames.get(next), List.of());
                    session.refresh();
                    opened.refresh();
                    if (next % 50 == 0) {
                        assertEquals(next + 1, session.awaitIndex().frames().size());
                        opened.refresh();
                        assertEquals(next + 1, opened.awaitEnd().timeline().size());
                    }
                }
            }
        }
    }

    @Test
    void aPackedFileIsTheSameSession() throws IOException {
        List<Frame> frames = frames();
        Path packed = folder.resolve("file.pcapng.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(file(frames));
        }
        try (CaptureSession session = CaptureSession.open(packed)) {
            assertEquals(frames.size(), session.awaitIndex().frames().size());
            for (int row = frames.size() - 1; row >= 0; row--) {
                assertEquals(frames.get(row), session.frame(row));
            }
        }
    }

    @Test
    void whatLiesBesideAFileDoesNotKeepItFromBeingRead() throws IOException {
        Path file = write(List.of());
        Files.createDirectory(Recording.programsBeside(file));

        try (CaptureSession session = CaptureSession.open(file)) {
            assertEquals("pcapng", session.kind());
        }
    }

    @Test
    void closingInTheMiddleEndsAllThreads() throws IOException {
        List<Frame> frames = LongConversation.frames(20_000);
        CaptureSession session = CaptureSession.open(write(frames));
        assertTrue(session.await(index -> !index.tcp().isEmpty(), PATIENCE));
        OpenConversation opened = session.conversation(0);
        session.close();

        assertTrue(opened.snapshot().timeline().size() <= frames.size());
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(
                thread -> thread.getName().equals("osiscope-index") || thread.getName().equals("osiscope-analysis")));
    }

    @Test
    void aChangedFileStopsTheAnalysisWithAReason() throws IOException {
        List<Frame> frames = LongConversation.frames(1000);
        Path changed = write(frames);
        try (CaptureSession session = CaptureSession.open(changed)) {
            session.awaitIndex();
            Files.write(changed, new byte[100]);
            ConversationSnapshot snapshot = session.conversation(0).awaitEnd();

            assertTrue(snapshot.ended());
            assertEquals(0, snapshot.timeline().size());
            assertTrue(snapshot.stop().orElseThrow().contains("frame 1 "), snapshot.stop()::toString);
        }
    }
}
