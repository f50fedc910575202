package dev.osiscope.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PacketSpan;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rows of the index are those that the dissector and the tracker give, frame by frame: what the quick look settles
/// it settles right.
class IndexRowsTest {

    private static final long SEED = 31_011;
    private static final int DAMAGED_A_FRAME = 4;

    @TempDir
    private Path folder;

    private static IndexSnapshot index(Path file) throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(file)) {
            IndexPass pass = new IndexPass(bytes);
            while (pass.advance()) {
                assertFalse(pass.snapshot().atEnd());
            }
            assertTrue(pass.snapshot().atEnd());
            return pass.snapshot();
        }
    }

    private static List<Frame> frames(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames.add(reader.frame());
            }
        }
        return frames;
    }

    private static void assertRows(List<Frame> frames, Path file) throws IOException {
        ExpectedIndex expected = new ExpectedIndex();
        frames.forEach(expected::add);
        expected.assertEqualTo(index(file), file.toString());
    }

    @Test
    void everyFrameOfThePublicCapturesHasItsRow() throws IOException {
        assumeTrue(Captures.present(), "no captures beside the project at " + Captures.FOLDER);

        for (Path file : Captures.files()) {
            assertRows(frames(file), file);
        }
    }

    @Test
    void everyFrameOfThePublicCapturesHasItsPlace() throws IOException {
        assumeTrue(Captures.present(), "no captures beside the project at " + Captures.FOLDER);

        for (Path file : Captures.files()) {
            assertPlaces(file);
        }
    }

    private static void assertPlaces(Path file) throws IOException {
        try (CaptureFileReader reader = CaptureFileReader.open(file); CaptureBytes bytes = CaptureBytes.open(file)) {
            IndexSnapshot index = index(file);
            IndexedFrames frames = new IndexedFrames(bytes);
            for (int row = 0; row < index.frames().size(); row++) {
                assertTrue(reader.next(), file + " frame " + row);
                assertEquals(reader.packet(), span(index.frames(), row), file + " frame " + row);
                assertEquals(reader.frame(), frames.frame(index, row), file + " frame " + row);
            }
            assertFalse(reader.next(), file.toString());
            assertEquals(reader.stop(), index.stop(), file.toString());
        }
    }

    private static PacketSpan span(FrameIndex frames, int row) {
        return new PacketSpan(frames.recordOffset(row), frames.dataOffset(row), frames.capturedLength(row),
                frames.originalLength(row), frames.timed(row), frames.timeNanos(row), frames.interfaceIndex(row));
    }

    /// Frames with some of their first bytes changed, cut anywhere, or said to be longer than they are.
    @Test
    void damagedFramesHaveTheirRowsToo() throws IOException {
        assumeTrue(Captures.present(), "no captures beside the project at " + Captures.FOLDER);

        Random random = new Random(SEED);
        List<Frame> damaged = new ArrayList<>();
        for (Path file : Captures.files()) {
            for (Frame frame : frames(file)) {
                for (int copy = 0; copy < DAMAGED_A_FRAME && damaged.size() < 400_000; copy++) {
                    damaged.add(damage(frame, random));
                }
            }
        }
        assertRows(damaged, write(damaged));
    }

    private static Frame damage(Frame frame, Random random) {
        byte[] bytes = frame.bytes().toArray();
        int near = Math.min(bytes.length, 80);
        for (int change = random.nextInt(4); change > 0 && near > 0; change--) {
            bytes[random.nextInt(near)] = (byte) random.nextInt();
        }
        int kept = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        Bytes captured = Bytes.wrap(bytes).atMost(kept);
        int original = random.nextInt(4) == 0 ? kept + random.nextInt(2000) : Math.max(kept, frame.originalLength());
        return new Frame(Math.max(0, frame.timeNanos()), frame.linkType(), original, captured, Provenance.FILE);
    }

    private Path write(List<Frame> frames) throws IOException {
        Path file = folder.resolve("damaged.pcapng");
        try (PcapngWriter writer = new PcapngWriter(new BufferedOutputStream(Files.newOutputStream(file)),
                SectionInfo.ofThisMachine("test"))) {
            for (Frame frame : frames) {
                int id = writer.addInterface(new InterfaceInfo("any", "a test", frame.linkType(), 0, Provenance.FILE));
                writer.write(id, frame, List.of());
            }
        }
        return file;
    }
}
