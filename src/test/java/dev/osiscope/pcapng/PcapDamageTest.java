package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.SampleFiles.ReadBlocks;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are cut short or damaged give what is before the damage and a reason; none makes an exception.
@RunsBeside
class PcapDamageTest {

    static Stream<byte[]> files() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .flatMap(order -> Stream.of(SampleFiles.everyBlock(order), SampleFiles.pcap(order)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void cutAtEveryByteKeepsTheFramesBeforeTheCut(byte[] file) throws IOException {
        List<Frame> all = SampleFiles.packets(file).frames();
        for (int end = 0; end < file.length; end++) {
            ReadPackets read = SampleFiles.packets(Arrays.copyOf(file, end));
            int whole = read.frames().size();

            assertEquals(all.subList(0, whole), read.frames());
            assertTrue(read.stop().isEmpty() || read.stop().orElseThrow().cutShort(), "cut at " + end);
            assertTrue(read.stop().isEmpty() || read.stop().orElseThrow().offset() <= end, "cut at " + end);
        }
    }

    @Test
    void cutAtEveryByteKeepsTheBlocksBeforeTheCut() throws IOException {
        byte[] file = SampleFiles.everyBlock(ByteOrder.LITTLE_ENDIAN);
        List<FileBlock> all = SampleFiles.blocks(SampleFiles.content(file)).located();
        for (int end = 0; end < file.length; end++) {
            ReadBlocks read = SampleFiles.blocks(SampleFiles.content(Arrays.copyOf(file, end)));
            int whole = read.located().size();
            long next = all.get(whole).offset();

            assertEquals(all.subList(0, whole), read.located());
            assertTrue(end < (whole + 1 == all.size() ? file.length : all.get(whole + 1).offset()), "cut at " + end);
            assertEquals(end > next || end == 0, read.stop().isPresent(), "cut at " + end);
            assertEquals(read.stop().map(FileStop::offset).orElse(next), next);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void randomDamageNeverThrows(byte[] file) throws IOException {
        Random random = new Random(20_260_101);
        int stopped = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = file.clone();
            for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                damaged[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            ReadPackets packets = SampleFiles.packets(damaged);
            stopped += packets.stop().isPresent() ? 1 : 0;
            ReadBlocks read = SampleFiles.blocks(SampleFiles.content(damaged));
            assertTrue(packets.stop().isPresent() || read.stop().isEmpty() || !isPcapng(damaged), "round " + round);
            assertEquals(read.blocks(), SampleFiles.blocks(
                    SampleFiles.content(withLengthsKept(read.located()))).blocks());
        }
        assertTrue(stopped > 0);
    }

    @Test
    void noiseAfterAMagicNeverThrows() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            byte[] section = SampleFiles.pcapng(ByteOrder.BIG_ENDIAN, List.of(SectionHeader.of(List.of())));
            SampleFiles.packets(SampleFiles.concat(section, noise));
            SampleFiles.packets(SampleFiles.concat(Bytes.ofHex("a1b2c3d4").toArray(), noise));
            SampleFiles.packets(noise);
        }
    }

    @Test
    void gzippedFileOpensAsThePlainOne(@TempDir Path folder) throws IOException {
        byte[] file = SampleFiles.everyBlock(ByteOrder.BIG_ENDIAN);
        Path plain = Files.write(folder.resolve("plain"), file);
        Path packed = Files.write(folder.resolve("packed"), SampleFiles.gzip(file));
        try (CaptureFileReader ofPlain = CaptureFileReader.open(plain);
                CaptureFileReader ofPacked = CaptureFileReader.open(packed)) {
            ReadPackets read = ReadPackets.of(ofPacked);
            assertEquals(5, read.frames().size());
            assertEquals(ReadPackets.of(ofPlain), read);
        }
    }

    @Test
    void gzippedFileCutAtEveryByteSaysSo() throws IOException {
        byte[] packed = SampleFiles.gzip(SampleFiles.everyBlock(ByteOrder.LITTLE_ENDIAN));
        for (int end = 0; end < packed.length; end++) {
            ReadBlocks read = SampleFiles.blocks(SampleFiles.gzipContent(Arrays.copyOf(packed, end)));

            assertEquals("the gzip file is cut short", read.stop().orElseThrow().reason(), "cut at " + end);
        }
    }

    @Test
    void gzippedFileWithRandomDamageNeverThrows() throws IOException {
        byte[] packed = SampleFiles.gzip(SampleFiles.everyBlock(ByteOrder.LITTLE_ENDIAN));
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = packed.clone();
            damaged[random.nextInt(2, packed.length)] ^= (byte) (1 << random.nextInt(8));
            SampleFiles.blocks(SampleFiles.gzipContent(damaged));
        }
    }

    private static boolean isPcapng(byte[] file) {
        return Bytes.wrap(file).u32(0) == SectionHeader.TYPE;
    }

    private static byte[] withLengthsKept(List<FileBlock> blocks) {
        return SampleFiles.concat(blocks.stream()
                .map(block -> new BlockEncoder(block.order()).encode(block.block()))
                .toArray(byte[][]::new));
    }
}
