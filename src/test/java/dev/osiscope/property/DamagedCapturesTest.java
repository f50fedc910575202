package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// No capture file makes an exception, an endless loop or more memory than its size justifies, whatever is missing of
/// it or wrong in it.
@RunsBeside
class DamagedCapturesTest {

    private static final int OFFSETS = 10_000;
    private static final int LIES = 2_000;
    private static final int SOME = 4;
    private static final int FEW = 16;
    private static final int HANGS_AFTER_SECONDS = 600;

    /// What reading may ask for: the window on the file and what grows with it, and so many bytes for each byte.
    private static final long READING = 1 << 20;
    private static final long READING_A_BYTE = 8;
    /// What a frame's dissection, analysis and fields may ask for, and so much more for each of its bytes.
    private static final long FRAME = 1 << 20;
    private static final long FRAME_A_BYTE = 4_096;

    private static List<Path> files;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findFiles() throws IOException {
        files = CaptureFiles.all();
        assertTrue(files.size() > 20, "only " + files.size() + " captures");
        // What classes ask for when they are first used is not counted.
        CaptureWalk.dissect(CaptureWalk.frames(files.getFirst()));
    }

    @Test
    @Timeout(HANGS_AFTER_SECONDS)
    void cutAndDamagedAtRandomPlaces() {
        int[] frames = {0};
        Property.holds(OFFSETS, random -> {
            byte[] whole = Files.readAllBytes(Draw.oneOf(random, files));
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            read(random, cut);
            List<Frame> damaged = read(random, damaged(random, cut));
            dissect(damaged);
            if (random.nextInt(FEW) == 0) {
                CaptureWalk.say(damaged);
            }
            frames[0] += damaged.size();
        });
        System.out.println(frames[0] + " frames of " + OFFSETS + " damaged files dissected");
    }

    @Test
    @Timeout(HANGS_AFTER_SECONDS)
    void cutAtEveryBlock() throws Exception {
        for (Path file : files) {
            byte[] whole = unpacked(file);
            List<Frame> frames = CaptureWalk.frames(file);
            List<Long> offsets = CaptureWalk.offsets(file);
            for (long boundary : boundaries(file)) {
                int before = (int) offsets.stream().filter(offset -> offset < boundary).count();
                Path cut = write(Arrays.copyOf(whole, Math.toIntExact(boundary)));

                assertEquals(frames.subList(0, before), CaptureWalk.frames(cut), file + " cut at " + boundary);
                assertEquals(frames.subList(0, before), CaptureWalk.index(cut), file + " cut at " + boundary);
            }
        }
    }

    private static Set<Long> boundaries(Path file) throws IOException {
        Set<Long> boundaries = new TreeSet<>(CaptureWalk.offsets(file));
        CaptureWalk.blocks(file).forEach(block -> boundaries.add(block.offset()));
        return boundaries;
    }

    @Test
    @Timeout(HANGS_AFTER_SECONDS)
    void lengthsThatLie() {
        Property.holds(LIES, random -> {
            Path file = Draw.oneOf(random, files);
            byte[] bytes = unpacked(file);
            List<Long> boundaries = List.copyOf(boundaries(file));
            int start = boundaries.isEmpty() ? 0 : Math.toIntExact(Draw.oneOf(random, boundaries));
            int place = Math.clamp(start + 4 * random.nextInt(8), 0, bytes.length - 4);
            long lie = Draw.oneOf(random, List.of(0xffff_ffffL, 0x7fff_ffffL, 0x00ff_fffcL, 0x0004_0000L));
            ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    .putInt(place, (int) lie);
            dissect(read(random, bytes));
        });
    }

    private List<Frame> read(RandomGenerator random, byte[] bytes) throws Exception {
        Path file = write(bytes);
        long most = READING + bytes.length * READING_A_BYTE;
        List<Frame> frames = Allocation.atMost(most, "the reader of packets", () -> CaptureWalk.frames(file));
        Allocation.atMost(most, "the reader of blocks", () -> CaptureWalk.blocks(file));
        if (random.nextInt(SOME) == 0) {
            assertEquals(frames, CaptureWalk.index(file));
        }
        return frames;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("capture"), bytes);
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(packed).readAllBytes() : packed.readAllBytes();
        }
    }

    private static void dissect(List<Frame> frames) throws Exception {
        long bytes = frames.stream().mapToLong(frame -> frame.bytes().length()).sum();
        Allocation.atMost((1 + frames.size()) * FRAME + bytes * FRAME_A_BYTE, "the dissector", () -> {
            CaptureWalk.dissect(frames);
            return frames;
        });
    }

    private static byte[] damaged(RandomGenerator random, byte[] file) {
        byte[] damaged = file.clone();
        for (int flips = random.nextInt(8); flips >= 0 && damaged.length > 0; flips--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return damaged;
    }
}
