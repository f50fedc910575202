package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcapngFileReaderTest {

    @Test
    void packetsOfAllKindsAndSections() throws IOException {
        ReadPackets read = SampleFiles.packets(SampleFiles.everyBlock(ByteOrder.LITTLE_ENDIAN));

        assertEquals(List.of(
                frame(1_700_000_000_123_456_789L, LinkType.NULL, 9, "0102030405"),
                frame(1_700_000_000_123_456_000L, LinkType.ETHERNET, 3, "0a0b0c"),
                frame(0, LinkType.ETHERNET, 6, "010203040506"),
                frame(0, LinkType.RAW, 5, "454647"),
                frame(1_500_000_000L, LinkType.RAW, 2, "4546")), read.frames());
        assertEquals(List.of(1, 0, 0, 2, 2), read.spans().stream().map(PacketSpan::interfaceIndex).toList());
        assertEquals(List.of(true, true, false, false, true), read.spans().stream().map(PacketSpan::timed).toList());
        assertEquals(List.of("eth0", "lo", ""), read.interfaces().stream().map(FileInterface::name).toList());
        assertEquals(Optional.empty(), read.stop());
    }

    @Test
    void spansPointIntoTheFile() throws IOException {
        byte[] file = SampleFiles.everyBlock(ByteOrder.BIG_ENDIAN);
        ReadPackets read = SampleFiles.packets(file);

        assertEquals(5, read.spans().size());
        for (int index = 0; index < read.spans().size(); index++) {
            PacketSpan span = read.spans().get(index);
            int from = (int) span.dataOffset();
            assertEquals(read.frames().get(index).bytes(),
                    Bytes.wrap(Arrays.copyOfRange(file, from, from + span.capturedLength())));
            assertTrue(span.recordOffset() < from);
        }
    }

    @Test
    void packetsOfAPlainFileCanBeReadAgainInAnyOrder(@TempDir Path folder) throws IOException {
        byte[] file = SampleFiles.everyBlock(ByteOrder.BIG_ENDIAN);
        ReadPackets read = SampleFiles.packets(file);
        try (Content content = CaptureFileReader.content(Files.write(folder.resolve("plain.pcapng"), file))) {
            for (int index = read.spans().size() - 1; index >= 0; index--) {
                PacketSpan span = read.spans().get(index);
                assertEquals(span.capturedLength(), content.available(span.dataOffset(), span.capturedLength()));
                assertEquals(read.frames().get(index).bytes(),
                        content.copy(span.dataOffset(), span.capturedLength()));
            }
        }
    }

    @Test
    void timeOffsetIsAddedInTheByteOrderOfTheSection() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            String offset = order == ByteOrder.BIG_ENDIAN ? "0000000000000064" : "6400000000000000";
            byte[] file = SampleFiles.pcapng(order, List.of(SampleFiles.SECTION,
                    SampleFiles.interfaceOf(LinkType.RAW, 0,
                            new Option(InterfaceDescription.TIMESTAMP_OFFSET, Bytes.ofHex(offset))),
                    new EnhancedPacket(0, 7, 0, Bytes.EMPTY, List.of())));

            assertEquals(100_000_007_000L, SampleFiles.packets(file).frames().getFirst().timeNanos());
        }
    }

    @Test
    void interfacesBelongToTheirSection() throws IOException {
        byte[] file = SampleFiles.pcapng(ByteOrder.BIG_ENDIAN, List.of(SectionHeader.of(List.of()),
                SampleFiles.ETHERNET, SectionHeader.of(List.of()),
                new EnhancedPacket(0, 0, 0, Bytes.EMPTY, List.of())));
        ReadPackets read = SampleFiles.packets(file);

        assertEquals(List.of(), read.frames());
        assertEquals("the packet is of interface 0, but the section has described 0 so far",
                read.stop().orElseThrow().reason());
    }

    @Test
    void capturedLengthBeyondTheBlockIsAReason() throws IOException {
        byte[] file = SampleFiles.pcapng(ByteOrder.BIG_ENDIAN, List.of(SectionHeader.of(List.of()),
                SampleFiles.interfaceOf(LinkType.RAW, 0),
                new EnhancedPacket(0, 0, 4, Bytes.ofHex("01020304"), List.of())));
        file[28 + 20 + 20] = (byte) 0xff;
        ReadPackets read = SampleFiles.packets(file);

        assertEquals(List.of(), read.frames());
        assertEquals(Optional.of(new FileStop(28 + 20 + 28, Integer.MAX_VALUE, 4, "the block ends there")),
                read.stop());
    }

    @Test
    void lengthsThatCannotBeRightAreKeptAsTheFileSaysThem() throws IOException {
        byte[] file = SampleFiles.pcapng(ByteOrder.BIG_ENDIAN, List.of(SampleFiles.SECTION, SampleFiles.ETHERNET,
                new EnhancedPacket(0, 0, 1, Bytes.ofHex("0102"), List.of()),
                new EnhancedPacket(0, 0, 0xffffffffL, Bytes.ofHex("0102"), List.of())));
        ReadPackets read = SampleFiles.packets(file);

        assertEquals(List.of(1, Integer.MAX_VALUE), read.frames().stream().map(Frame::originalLength).toList());
        assertEquals(List.of(1L, 0xffffffffL), read.spans().stream().map(PacketSpan::originalLength).toList());
    }

    @Test
    void growingFileIsReadOn(@TempDir Path folder) throws IOException {
        byte[] file = SampleFiles.everyBlock(ByteOrder.LITTLE_ENDIAN);
        Path growing = Files.createFile(folder.resolve("growing.pcapng"));
        int frames = 0;
        int first = 100;
        Files.write(growing, Arrays.copyOf(file, first));
        try (CaptureFileReader reader = CaptureFileReader.open(growing)) {
            for (int end = first; end <= file.length; end++) {
                while (reader.next()) {
                    frames++;
                }
                assertTrue(reader.stop().isEmpty() || reader.stop().orElseThrow().cutShort());
                if (end < file.length) {
                    Files.write(growing, new byte[] {file[end]}, StandardOpenOption.APPEND);
                }
            }
            assertFalse(reader.stop().isPresent());
        }
        assertEquals(5, frames);
    }

    private static Frame frame(long timeNanos, LinkType linkType, int originalLength, String hex) {
        return new Frame(timeNanos, linkType, originalLength, Bytes.ofHex(hex), Provenance.FILE);
    }
}
