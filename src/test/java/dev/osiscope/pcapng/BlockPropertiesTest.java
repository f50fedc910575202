package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.pcapng.SampleFiles.ReadBlocks;
import dev.osiscope.property.Draw;
import dev.osiscope.property.Property;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Blocks in, bytes out, the same blocks read; files in, blocks out, the same files written.
@RunsBeside
class BlockPropertiesTest {

    private static final Path CAPTURES = Path.of("..", "shared", "captures");
    private static final List<ByteOrder> ORDERS = List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);

    static Stream<Class<?>> typesOfBlocks() {
        return Stream.of(Block.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("typesOfBlocks")
    void blockIsReadAsItWasEncoded(Class<?> type) {
        Property.holds(300, random -> {
            Block block = RandomBlocks.of(type, random);
            for (ByteOrder order : ORDERS) {
                Bytes encoded = Bytes.wrap(new BlockEncoder(order).encode(block));
                Bytes body = encoded.slice(PcapngWalk.BODY_OFFSET, encoded.length() - 12);

                assertEquals(block, BlockDecoder.decode(block.type(), body, order, 0));
            }
        });
    }

    @Test
    void fileIsReadAsItWasEncodedAndWrittenByteForByte() {
        Property.holds(400, random -> {
            ByteOrder first = Draw.oneOf(random, ORDERS);
            List<Block> one = RandomBlocks.section(random);
            List<Block> other = RandomBlocks.section(random);
            byte[] file = SampleFiles.concat(
                    SampleFiles.pcapng(first, one), SampleFiles.pcapng(SampleFiles.other(first), other));

            ReadBlocks read = SampleFiles.blocks(SampleFiles.content(file));

            assertEquals(Stream.concat(one.stream(), other.stream()).toList(), read.blocks());
            assertEquals(Optional.empty(), read.stop());
            assertArrayEquals(withoutLengths(file, read), SampleFiles.written(read.located()));
        });
    }

    @Test
    void publicFilesAreWrittenByteForByteInBothByteOrders() throws IOException {
        assumeTrue(Files.isDirectory(CAPTURES), "the public captures are not beside the project");
        int files = 0;
        try (Stream<Path> all = Files.walk(CAPTURES)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".pcapng")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                ReadBlocks read = SampleFiles.blocks(SampleFiles.content(bytes));

                assertEquals(Optional.empty(), read.stop(), file.toString());
                assertWrittenByteForByte(file, bytes, read);
                for (ByteOrder order : ORDERS) {
                    byte[] turned = SampleFiles.pcapng(order, read.blocks());
                    ReadBlocks again = SampleFiles.blocks(SampleFiles.content(turned));
                    assertEquals(read.blocks(), again.blocks(), file.toString());
                    assertWrittenByteForByte(file, turned, again);
                }
                files++;
            }
        }
        assertTrue(files > 50, "only " + files + " files");
    }

    private static void assertWrittenByteForByte(Path file, byte[] bytes, ReadBlocks read) throws IOException {
        assertArrayEquals(withoutLengths(bytes, read), SampleFiles.written(read.located()), file.toString());
    }

    /// The file with the lengths of its sections unknown.
    private static byte[] withoutLengths(byte[] file, ReadBlocks read) {
        byte[] copy = file.clone();
        for (FileBlock located : read.located()) {
            if (located.block() instanceof SectionHeader) {
                int length = (int) located.offset() + 16;
                for (int index = length; index < length + Long.BYTES; index++) {
                    copy[index] = -1;
                }
            }
        }
        return copy;
    }
}
