package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import dev.osiscope.pcapng.SampleFiles.ReadBlocks;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PcapngBlockReaderTest {

    static Stream<ByteOrder> orders() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyBlockIsReadAsItWasWritten(ByteOrder order) throws IOException {
        ReadBlocks read = SampleFiles.blocks(
                SampleFiles.content(SampleFiles.pcapng(order, SampleFiles.everyBlock())));

        assertEquals(SampleFiles.everyBlock(), read.blocks());
        assertEquals(Optional.empty(), read.stop());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void fileOfTwoByteOrdersIsWrittenAgainByteForByte(ByteOrder order) throws IOException {
        byte[] file = SampleFiles.everyBlock(order);

        assertArrayEquals(file, SampleFiles.written(SampleFiles.blocks(SampleFiles.content(file)).located()));
    }

    @Test
    void sectionLengthIsWrittenAsUnknown() throws IOException {
        SectionHeader known = new SectionHeader(1, 2, 48, List.of());
        byte[] file = SampleFiles.pcapng(ByteOrder.BIG_ENDIAN, List.of(known));
        ReadBlocks read = SampleFiles.blocks(SampleFiles.content(file));

        assertEquals(List.of(known), read.blocks());
        assertArrayEquals(
                SampleFiles.pcapng(ByteOrder.BIG_ENDIAN,
                        List.of(new SectionHeader(1, 2, SectionHeader.LENGTH_UNKNOWN, List.of()))),
                SampleFiles.written(read.located()));
    }

    @Test
    void optionsNeedNoEnd() throws IOException {
        byte[] statistics = Bytes.ofHex("""
                00000005 00000020 00000000 00000000 00000001 0001 0002 6869 0000 00000020
                """).toArray();

        assertEquals(new InterfaceStatistics(0, 1, List.of(Option.text(Option.COMMENT, "hi"))),
                blocksAfterSection(statistics).blocks().get(1));
    }

    @Test
    void optionBeyondItsBlockStopsThere() throws IOException {
        byte[] statistics = Bytes.ofHex("""
                00000005 00000020 00000000 00000000 00000001 0001 0005 68690000 00000020
                """).toArray();
        ReadBlocks read = blocksAfterSection(statistics);

        assertEquals(1, read.located().size());
        assertEquals(Optional.of(new FileStop(28 + 24, 5, 4, "the block ends there")), read.stop());
    }

    @Test
    void lengthsThatDifferStopAtTheSecond() throws IOException {
        byte[] block = Bytes.ofHex("00000099 00000010 01020304 00000014").toArray();

        assertEquals(Optional.of(FileStop.wrong(28 + 12, "the block's second length 20 is not its first, 16")),
                blocksAfterSection(block).stop());
    }

    @Test
    void lengthsThatNoBlockHasAreReasons() throws IOException {
        assertEquals("Byte 32: the block's length 8 is less than the 12 that a block has at least.",
                stopAfterSection("00000099 00000008 00000008"));
        assertEquals("Byte 32: the block's length 4294967292 is more than the 16777216 that are read of a block.",
                stopAfterSection("00000099 fffffffc 00000008"));
        assertEquals("Byte 32: the block's length 13 is no multiple of 4.",
                stopAfterSection("00000099 0000000d 00000000 0000000d"));
        assertEquals("Byte 28: 16000000 bytes needed, 12 found; the file ends within a block.",
                stopAfterSection("00000099 00f42400 00000000"));
    }

    @Test
    void fileWithoutSectionHeaderIsNoPcapng() throws IOException {
        byte[] file = Bytes.ofHex("00000001 00000014 00010000 00000000 00000014").toArray();

        assertEquals(Optional.of(FileStop.wrong(0, "the file does not begin with a section header")),
                SampleFiles.blocks(SampleFiles.content(file)).stop());
    }

    @Test
    void versionToComeIsNotGuessedAt() throws IOException {
        byte[] later = SampleFiles.pcapng(ByteOrder.LITTLE_ENDIAN,
                List.of(new SectionHeader(2, 0, SectionHeader.LENGTH_UNKNOWN, List.of())));

        assertEquals("Byte 40: version 2 of the format is not known.",
                blocksAfterSection(later).stop().orElseThrow().sentence());
    }

    @Test
    void simplePacketIsAsLongAsTheFirstInterfaceOfItsSectionAllows() throws IOException {
        SimplePacket cut = new SimplePacket(60, Bytes.ofHex("010203"));
        List<Block> blocks = List.of(SampleFiles.SECTION, SampleFiles.interfaceOf(LinkType.ETHERNET, 3),
                SampleFiles.ETHERNET, cut);

        assertEquals(blocks, SampleFiles.blocks(
                SampleFiles.content(SampleFiles.pcapng(ByteOrder.BIG_ENDIAN, blocks))).blocks());
    }

    @Test
    void namesOfAnAddressAreReadable() {
        NameRecord ipv4 = new NameRecord(NameRecord.IPV4, Bytes.ofHex("7f000001 6c6f00 6c6f63616c00"));

        assertEquals(Bytes.ofHex("7f000001"), ipv4.address());
        assertEquals(List.of("lo", "local"), ipv4.names());
        assertEquals(List.of(), new NameRecord(NameRecord.IPV6, Bytes.ofHex("7f000001")).names());
        assertEquals(List.of(), new NameRecord(77, Bytes.ofHex("7f000001 6c6f00")).names());
    }

    private static String stopAfterSection(String hex) throws IOException {
        return blocksAfterSection(Bytes.ofHex(hex).toArray()).stop().orElseThrow().sentence();
    }

    private static ReadBlocks blocksAfterSection(byte[] block) throws IOException {
        byte[] section = SampleFiles.pcapng(ByteOrder.BIG_ENDIAN, List.of(SectionHeader.of(List.of())));
        return SampleFiles.blocks(SampleFiles.content(SampleFiles.concat(section, block)));
    }
}
