package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.comparison.Tshark;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.BlockEncoder;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.CustomBlock;
import dev.osiscope.pcapng.EnhancedPacket;
import dev.osiscope.pcapng.InterfaceDescription;
import dev.osiscope.pcapng.Option;
import dev.osiscope.pcapng.PacketComments;
import dev.osiscope.pcapng.SectionHeader;
import dev.osiscope.pcapng.SimplePacket;
import dev.osiscope.pcapng.UnknownBlock;
import dev.osiscope.tests.RunsBeside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An opened file is saved again: nothing is lost, and nothing is left behind where it can't be.
@RunsBeside
class CaptureCopyTest {

    private static final CaptureCopy.Watcher PATIENT = packets -> true;

    @TempDir
    private Path folder;

    private static EnhancedPacket packet(int time) {
        return new EnhancedPacket(0, time, 60, Bytes.ofHex("01020304"), List.of(Option.text(Option.COMMENT, "no. " + time)));
    }

    /// Blocks and options of all kinds around three packets.
    private Path file() throws IOException {
        BlockEncoder encoder = new BlockEncoder(ByteOrder.BIG_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(
                SectionHeader.of(List.of(Option.text(SectionHeader.APPLICATION, "by hand"), Option.text(4711, "x"))),
                new InterfaceDescription(LinkType.RAW, 4, List.of(Option.text(InterfaceDescription.NAME, "eth0"))),
                packet(1),
                new CustomBlock(CustomBlock.DO_NOT_COPY, 32_473, Bytes.ofHex("00112233")),
                new SimplePacket(6, Bytes.ofHex("01020304")),
                new UnknownBlock(0x80000001L, Bytes.ofHex("0011223344556677")),
                packet(3)).map(encoder::encode).forEach(out::writeBytes);
        return Files.write(folder.resolve("some.pcapng"), out.toByteArray());
    }

    private static List<Frame> frames(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames.add(reader.frame());
            }
            assertEquals(Optional.empty(), reader.stop());
        }
        return frames;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void pcapngIsSavedByteForByte() throws IOException {
        Path source = file();
        Path target = folder.resolve("copy.pcapng");

        assertEquals(Optional.of(3L), new CaptureCopy(source, CaptureCopy.Selected.ALL, PATIENT).write(target));

        assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(target));
        assertEquals(List.of("copy.pcapng", "some.pcapng"), left());
    }

    @Test
    void chosenPacketsKeepAllThatIsNoPacket() throws IOException {
        Path source = file();
        Path target = folder.resolve("copy.pcapng");

        assertEquals(Optional.of(1L), new CaptureCopy(source, index -> index == 2, PATIENT).write(target));

        assertEquals(List.of(frames(source).get(2)), frames(target));
        BlockEncoder encoder = new BlockEncoder(ByteOrder.BIG_ENDIAN);
        int dropped = encoder.encode(packet(1)).length
                + encoder.encode(new SimplePacket(6, Bytes.ofHex("01020304"))).length;
        assertEquals(Files.size(source) - dropped, Files.size(target));
    }

    private static List<List<String>> comments(Path file) throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(file); CaptureFileReader reader = CaptureFileReader.open(file)) {
            List<List<String>> comments = new ArrayList<>();
            while (reader.next()) {
                comments.add(PacketComments.of(bytes, reader.packet().recordOffset()));
            }
            return comments;
        }
    }

    @Test
    void aNoteStandsBeforeTheFilesOwnCommentsAndTakesNoneAway() throws IOException {
        Path source = file();
        Path target = folder.resolve("copy.pcapng");
        assertEquals(List.of(List.of("no. 1"), List.of(), List.of("no. 3")), comments(source));

        copy(source, Map.of(1L, "why?\nbecause", 2L, "no room here", 3L, "")).write(target);

        List<List<String>> both =
                List.of(List.of("why?\nbecause", "no. 1"), List.of("no room here"), List.of("no. 3"));
        assertEquals(both, comments(target));
        assertEquals(frames(source), frames(target));

        copy(target, Map.of(1L, "why?\nbecause")).write(target);
        assertEquals(both, comments(target));
    }

    private static CaptureCopy copy(Path source, Map<Long, String> notes) {
        return new CaptureCopy(source, CaptureCopy.Selected.ALL, Additions.notes(notes), PATIENT);
    }

    @Test
    void wiresharkShowsTheNotesWithoutAWarning() throws IOException {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
        Path target = folder.resolve("copy.pcapng");
        copy(Path.of("src/test/resources/captures/http-methods.pcapng"), Map.of(2L, "a note \u2013 \u4f60\u597d", 4L, "another"))
                .write(target);

        List<String> rows = Tshark.rowsWithoutWarning(target, List.of("frame.number", "frame.comment"), "-Y", "pkt_comment");
        assertEquals(List.of("2\ta note \u2013 \u4f60\u597d", "4\tanother"), rows);
    }

    @Test
    void fileMayBeSavedOverItself() throws IOException {
        Path source = file();
        List<Frame> before = frames(source);

        new CaptureCopy(source, index -> index != 1, PATIENT).write(source);

        assertEquals(List.of(before.get(0), before.get(2)), frames(source));
    }

    @Test
    void pcapIsConvertedWithTimesAndLengths() throws IOException {
        byte[] pcap = ByteBuffer.allocate(24 + 16 + 3).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(96).putInt(1)
                .putInt(1_700_000_000).putInt(123_456).putInt(3).putInt(60).put(new byte[] {1, 2, 3}).array();
        Path source = Files.write(folder.resolve("old.pcap"), pcap);
        Path target = folder.resolve("new.pcapng");

        new CaptureCopy(source, CaptureCopy.Selected.ALL, PATIENT).write(target);

        assertEquals(List.of(new Frame(1_700_000_000_123_456_000L, LinkType.ETHERNET, 60,
                Bytes.wrap(new byte[] {1, 2, 3}), Provenance.FILE)), frames(target));
        try (CaptureFileReader reader = CaptureFileReader.open(target)) {
            assertEquals("pcapng", reader.kind());
            reader.next();
            assertEquals(96, reader.interfaces().getFirst().snapLength());
        }
    }

    @Test
    void whatIsStoppedLeavesTheOldFileAndNothingElse() throws IOException {
        Path source = file();
        Path target = Files.writeString(folder.resolve("precious.pcapng"), "precious");

        assertEquals(Optional.empty(),
                new CaptureCopy(source, CaptureCopy.Selected.ALL, packets -> packets < 2).write(target));

        assertEquals("precious", Files.readString(target));
        assertEquals(List.of("precious.pcapng", "some.pcapng"), left());
    }

    @Test
    void whatCannotBeReadLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("precious.pcapng"), "precious");
        CaptureCopy copy = new CaptureCopy(folder.resolve("gone.pcapng"), CaptureCopy.Selected.ALL, PATIENT);

        assertThrows(IOException.class, () -> copy.write(target));

        assertEquals("precious", Files.readString(target));
        assertEquals(List.of("precious.pcapng"), left());
    }

    @Test
    void brokenEndIsLeftOut() throws IOException {
        Path source = file();
        List<Frame> whole = frames(source);
        byte[] bytes = Files.readAllBytes(source);
        Files.write(source, Arrays.copyOf(bytes, bytes.length - 5));
        Path target = folder.resolve("copy.pcapng");

        new CaptureCopy(source, CaptureCopy.Selected.ALL, PATIENT).write(target);

        assertEquals(whole.subList(0, 2), frames(target));
    }

    @Test
    void folderThatIsReadOnlyIsAnError() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed),
                "needs a user who is kept out by the rights of a folder");

        assertThrows(IOException.class, () ->
                new CaptureCopy(file(), CaptureCopy.Selected.ALL, PATIENT).write(closed.resolve("copy.pcapng")));
        assertTrue(closed.toFile().setWritable(true));
    }
}
