package dev.osiscope.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.comparison.RandomSegments;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The index while its file grows, ends too early, is cut short or is given up; and its snapshots meanwhile.
class IndexPassTest {

    private static final long SEED = 7;
    private static final int CONVERSATIONS = 2000;

    private static List<Frame> frames;
    private static byte[] file;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeFrames() throws IOException {
        frames = new RandomSegments(SEED).conversations(CONVERSATIONS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("test"))) {
            int id = writer.addInterface(new InterfaceInfo("any", "a test", LinkType.RAW, 0, Provenance.FILE));
            for (Frame frame : frames) {
                writer.write(id, frame, List.of());
            }
        }
        file = out.toByteArray();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.pcapng"), bytes);
    }

    private static IndexSnapshot finish(IndexPass pass) throws IOException {
        boolean more = true;
        while (more) {
            more = pass.advance();
        }
        return pass.snapshot();
    }

    private static void assertWhole(IndexSnapshot index) {
        ExpectedIndex expected = new ExpectedIndex();
        frames.forEach(expected::add);
        expected.assertEqualTo(index, "all frames");
    }

    @Test
    void aFileThatGrowsInPiecesOfAnySizeHasTheSameIndexInTheEnd() throws IOException {
        Path growing = write(Arrays.copyOf(file, 10));
        try (CaptureBytes bytes = CaptureBytes.open(growing)) {
            // A file of which the first block is not there yet is no capture file.
            assertTrue(finish(new IndexPass(bytes)).stop().isPresent());
        }
        write(Arrays.copyOf(file, 400));
        try (CaptureBytes bytes = CaptureBytes.open(growing)) {
            IndexPass pass = new IndexPass(bytes);
            int there = 400;
            for (int step = 1; there < file.length; step = step % 5000 + 1) {
                int next = Math.min(file.length, there + step);
                Files.write(growing, Arrays.copyOfRange(file, there, next), StandardOpenOption.APPEND);
                there = next;
                assertTrue(finish(pass).atEnd());
            }
            assertWhole(pass.snapshot());
            assertTrue(pass.snapshot().stop().isEmpty());
            assertEquals(file.length, pass.snapshot().progress().total());
        }
    }

    @Test
    void anEarlierSnapshotStaysAsItIs() throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(write(file))) {
            IndexPass pass = new IndexPass(bytes);
            assertTrue(pass.advance());
            IndexSnapshot early = pass.snapshot();
            List<IndexedConversation> before = List.copyOf(early.tcp());
            int size = early.frames().size();
            finish(pass);

            assertTrue(size < pass.snapshot().frames().size());
            assertEquals(size, early.frames().size());
            assertEquals(before, early.tcp());
            assertEquals(size, before.stream().mapToLong(IndexedConversation::frames).sum());
        }
    }

    @Test
    void aConversationsRowsAreThoseThatNameIt() throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(write(file))) {
            IndexSnapshot index = finish(new IndexPass(bytes));
            FrameIndex rows = index.frames();
            int[][] expected = new int[index.tcp().size()][];
            for (int number = 0; number < expected.length; number++) {
                expected[number] = new int[0];
            }
            for (int row = 0; row < rows.size(); row++) {
                int number = rows.conversation(row);
                expected[number] = Arrays.copyOf(expected[number], expected[number].length + 1);
                expected[number][expected[number].length - 1] = row;
            }
            for (IndexedConversation one : index.tcp()) {
                int number = one.conversation().number();
                assertArrayEquals(expected[number], rows.rowsOf(one));
                assertEquals(IntStream.of(expected[number]).mapToLong(rows::originalLength).sum(), one.bytes());
                assertEquals(IntStream.of(expected[number]).mapToLong(rows::timeNanos).min().orElseThrow(),
                        one.firstNanos());
                assertEquals(IntStream.of(expected[number]).mapToLong(rows::timeNanos).max().orElseThrow(),
                        one.lastNanos());
            }
        }
    }

    @Test
    void aFileCutShortUnderThePassKeepsWhatWasReadAndStops() throws IOException {
        Path shrinking = write(file);
        try (CaptureBytes bytes = CaptureBytes.open(shrinking);
                FileChannel other = FileChannel.open(shrinking, StandardOpenOption.WRITE)) {
            IndexPass pass = new IndexPass(bytes);
            assertTrue(pass.advance());
            int before = pass.snapshot().frames().size();
            other.truncate(file.length / 2);
            IndexSnapshot index = finish(pass);

            assertTrue(index.frames().size() > before);
            assertTrue(index.frames().size() < frames.size());
            assertTrue(index.stop().orElseThrow().cutShort(), index.stop()::toString);
            assertTrue(index.atEnd());
        }
    }

    @Test
    void aFrameWhoseBytesAreGoneHasFewerOfThem() throws IOException {
        Path shrinking = write(file);
        try (CaptureBytes bytes = CaptureBytes.open(shrinking);
                FileChannel other = FileChannel.open(shrinking, StandardOpenOption.WRITE)) {
            IndexSnapshot index = finish(new IndexPass(bytes));
            int last = index.frames().size() - 1;
            assertEquals(frames.get(last), new IndexedFrames(bytes).frame(index, last));
            other.truncate(index.frames().dataOffset(last) + 7);

            Frame cut = new IndexedFrames(bytes).frame(index, last);
            assertEquals(frames.get(last).bytes().slice(0, 7), cut.bytes());
            assertEquals(frames.get(last).originalLength(), cut.originalLength());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void framesThatAreReadInTheirOrderAreThoseOfTheirRows(int apart) throws IOException {
        Path shrinking = write(file);
        try (CaptureBytes bytes = CaptureBytes.open(shrinking);
                FileChannel other = FileChannel.open(shrinking, StandardOpenOption.WRITE)) {
            IndexSnapshot index = finish(new IndexPass(bytes));
            int[] rows = IntStream.range(0, frames.size()).filter(row -> row % apart == 0).toArray();
            IndexedFrames alone = new IndexedFrames(bytes);
            FrameRun run = alone.run(index, rows);
            for (int place = 0; place < rows.length; place++) {
                assertEquals(frames.get(rows[place]), run.frame(place));
            }
            assertEquals(frames.getFirst(), run.frame(0), "another time");

            other.truncate(index.frames().dataOffset(rows[rows.length / 2]) + 7);
            FrameRun cut = alone.run(index, rows);
            for (int place = 0; place < rows.length; place++) {
                assertEquals(alone.frame(index, rows[place]), cut.frame(place));
            }
        }
    }

    @Test
    void givenUpItReadsNothingMore() throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(write(file))) {
            IndexPass pass = new IndexPass(bytes);
            assertTrue(pass.advance());
            int before = pass.snapshot().frames().size();
            pass.cancel();

            assertFalse(pass.advance());
            assertEquals(before, pass.snapshot().frames().size());
            assertFalse(pass.snapshot().atEnd());
        }
    }
}
