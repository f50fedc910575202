package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.tests.RunsBeside;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bytes of a file are all there: in the pass, at any place, and while the file changes.
@RunsBeside
class CaptureBytesTest {

    /// More than two windows of the map.
    private static final int LONG = 10_000_000;

    @TempDir
    private Path folder;

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] passOver(Content content, int step) throws IOException {
        byte[] all = new byte[LONG];
        int read = 0;
        int found = content.available(0, step);
        while (found > 0) {
            content.copy(read, found).copyTo(all, read);
            read += found;
            found = content.available(read, step);
        }
        return Arrays.copyOf(all, read);
    }

    @Test
    void thePassGoesOverEveryByteAndEveryPlaceCanBeRead() throws IOException {
        byte[] bytes = noise(LONG);
        for (int step : new int[] {777, 70_000, 300_001, 5_000_000}) {
            try (CaptureBytes capture = CaptureBytes.open(file(bytes))) {
                assertTrue(Arrays.equals(bytes, passOver(capture.pass(), step)), () -> "in steps of " + step);
                assertEquals(new ReadProgress(1, LONG), capture.progress(1));
                assertEquals(Bytes.wrap(Arrays.copyOfRange(bytes, 9_000_000, 9_000_100)),
                        capture.read(9_000_000, 100));
                assertEquals(3, capture.read(LONG - 3, 100).length());
                assertEquals(0, capture.read(LONG + 3, 100).length());
            }
        }
    }

    @Test
    void numbersAreReadInBothOrders() throws IOException {
        try (CaptureBytes capture = CaptureBytes.open(file(Bytes.ofHex("fffefdfc01020304").toArray()))) {
            Content content = capture.pass();
            assertEquals(8, content.available(0, 8));
            assertEquals(0xfffefdfcL, content.u32(0));
            assertEquals(0xfcfdfeffL, content.u32(0, ByteOrder.LITTLE_ENDIAN));
            assertEquals(0xfffe, content.u16(0));
            assertEquals(0xfeff, content.u16(0, ByteOrder.LITTLE_ENDIAN));
            assertEquals(0x04, content.u8(7));
        }
    }

    @Test
    void aFileThatGrowsHasMore() throws IOException {
        Path file = file(noise(100));
        try (CaptureBytes capture = CaptureBytes.open(file)) {
            assertEquals(100, capture.pass().available(0, 200));
            Files.write(file, noise(1000), StandardOpenOption.APPEND);

            assertEquals(200, capture.pass().available(0, 200));
            assertEquals(1000, capture.pass().available(100, 2000));
        }
    }

    @Test
    void aFileThatIsCutShortUnderTheMapEndsThere() throws IOException {
        Path file = file(noise(LONG));
        try (CaptureBytes capture = CaptureBytes.open(file);
                FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertEquals(100, capture.pass().available(0, 100));
            other.truncate(300_000);

            // The map reaches to 4 MiB; what was copied of it, to 256 KiB.
            assertEquals(300_000 - 262_144, capture.pass().available(262_144, 500_000));
            assertEquals(0, capture.pass().available(3_000_000, 100));
            assertEquals(0, capture.read(3_000_000, 100).length());
        }
    }

    @Test
    void aPackedFileIsUnpackedIntoAFileThatIsGoneAfterwards() throws IOException {
        byte[] bytes = noise(LONG);
        Path packed = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(bytes);
        }
        Path temporary;
        try (CaptureBytes capture = CaptureBytes.open(packed)) {
            assertTrue(Arrays.equals(bytes, passOver(capture.pass(), 70_000)));
            assertEquals(Bytes.wrap(Arrays.copyOfRange(bytes, 9_000_000, 9_000_100)), capture.read(9_000_000, 100));
            ReadProgress progress = capture.progress(LONG);
            assertEquals(Files.size(packed), progress.total());
            assertEquals(1, progress.fraction());
            temporary = fileOf(bytes);
        }
        assertFalse(Files.exists(temporary), temporary + " is left");
    }

    @Test
    void whatIsUnpackedDoesNotFillTheDisk() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[LONG]);
        }
        Path temporary = folder.resolve("temporary");
        try (FileChannel kept = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Content content = new WindowedContent(new KeepingSupply(
                        StreamSupply.gzip(new ByteArrayInputStream(packed.toByteArray())), kept,
                        new KeptBytes(3 << 20, folder)))) {
            assertTrue(passOver(content, 70_000).length <= 3 << 20);
            assertTrue(Files.size(temporary) <= 3 << 20, Files.size(temporary) + " bytes");
            String reason = content.damage().orElseThrow();
            assertTrue(reason.startsWith("unpacked it has more than 3.0 MiB, half of the room that was left in " + folder),
                    reason);
            assertTrue(reason.endsWith("open the unpacked file"), reason);
        }
    }

    /// The temporary file that holds these bytes; other programs may have theirs beside it.
    private static Path fileOf(byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("osiscope-"))
                    .filter(file -> holds(file, bytes)).findFirst().orElseThrow();
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            return Files.size(file) == bytes.length && Arrays.equals(bytes, Files.readAllBytes(file));
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void aMissingFileIsAnException() {
        assertThrows(IOException.class, () -> CaptureBytes.open(folder.resolve("none")));
    }
}
