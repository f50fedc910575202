package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Capture files made by hand, and what readers find in them.
final class SampleFiles {

    static final SectionHeader SECTION = SectionHeader.of(List.of(
            Option.text(SectionHeader.APPLICATION, "by hand"), Option.text(Option.COMMENT, "é")));
    static final InterfaceDescription ETHERNET = interfaceOf(LinkType.ETHERNET, 0,
            Option.text(InterfaceDescription.NAME, "eth0"));

    private SampleFiles() {}

    /// One block or more of every type, then a section in the other byte order.
    static byte[] everyBlock(ByteOrder order) {
        return concat(pcapng(order, everyBlock()), pcapng(other(order), List.of(
                SECTION,
                interfaceOf(LinkType.RAW, 3, new Option(InterfaceDescription.TIMESTAMP_RESOLUTION, Bytes.ofHex("8a"))),
                new SimplePacket(5, Bytes.ofHex("454647")),
                new EnhancedPacket(0, 1536, 2, Bytes.ofHex("4546"), List.of()))));
    }

    static List<Block> everyBlock() {
        return List.of(
                SECTION,
                ETHERNET,
                interfaceOf(LinkType.NULL, 96, Option.text(InterfaceDescription.NAME, "lo"),
                        new Option(InterfaceDescription.TIMESTAMP_RESOLUTION, Bytes.ofHex("09"))),
                new NameResolution(List.of(
                        new NameRecord(NameRecord.IPV4, Bytes.ofHex("7f000001 6c6f00 6c6f63616c00")),
                        new NameRecord(77, Bytes.ofHex("01"))), List.of(Option.text(2, "dns"))),
                new EnhancedPacket(1, 1_700_000_000_123_456_789L, 9, Bytes.ofHex("0102030405"),
                        List.of(Option.text(Option.COMMENT, "first"), new Option(2988, Bytes.ofHex("0000000141")))),
                new ObsoletePacket(0, 65_535, 1_700_000_000_123_456L, 3, Bytes.ofHex("0a0b0c"),
                        List.of(Option.text(Option.COMMENT, "old"))),
                new SimplePacket(6, Bytes.ofHex("010203040506")),
                new InterfaceStatistics(1, 5, List.of(new Option(4, Bytes.ofHex("0000000000000007")))),
                new DecryptionSecrets(DecryptionSecrets.TLS_KEY_LOG, Bytes.ofHex("41420a"), List.of()),
                new CustomBlock(CustomBlock.COPY, 32_473, Bytes.ofHex("00112233")),
                new CustomBlock(CustomBlock.DO_NOT_COPY, 32_473, Bytes.EMPTY),
                new UnknownBlock(0x80000001L, Bytes.ofHex("0011223344556677")));
    }

    static InterfaceDescription interfaceOf(LinkType linkType, long snapLength, Option... options) {
        return new InterfaceDescription(linkType, snapLength, List.of(options));
    }

    static byte[] pcapng(ByteOrder order, List<? extends Block> blocks) {
        BlockEncoder encoder = new BlockEncoder(order);
        return concat(blocks.stream().map(encoder::encode).toArray(byte[][]::new));
    }

    /// A pcap header of version 2.4.
    static ByteBuffer pcapHeader(ByteOrder order, int magic, int network, int room) {
        return ByteBuffer.allocate(24 + room).order(order)
                .putInt(magic).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(65_535)
                .putInt(network);
    }

    /// Two packets: of three bytes, and of two out of sixty.
    static byte[] pcap(ByteOrder order) {
        return pcapHeader(order, 0xa1b2c3d4, 1, 37)
                .putInt(1_700_000_000).putInt(123_456).putInt(3).putInt(3).put(new byte[] {1, 2, 3})
                .putInt(1_700_000_001).putInt(999_999).putInt(2).putInt(60).put(new byte[] {4, 5})
                .array();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static ByteOrder other(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static Content content(byte[] file) {
        return new WindowedContent(StreamSupply.plain(new ByteArrayInputStream(file)));
    }

    static Content gzipContent(byte[] packed) {
        return new WindowedContent(StreamSupply.gzip(new ByteArrayInputStream(packed)));
    }

    static ReadPackets packets(byte[] file) throws IOException {
        try (CaptureFileReader reader = CaptureFileReader.open(new ByteArrayInputStream(file))) {
            return ReadPackets.of(reader);
        }
    }

    static ReadBlocks blocks(Content content) throws IOException {
        List<FileBlock> blocks = new ArrayList<>();
        try (PcapngBlockReader reader = new PcapngBlockReader(content)) {
            Optional<FileBlock> block = reader.next();
            while (block.isPresent()) {
                blocks.add(block.get());
                block = reader.next();
            }
            return new ReadBlocks(blocks, reader.stop());
        }
    }

    static byte[] written(List<FileBlock> blocks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BlockWriter writer = new BlockWriter(out)) {
            for (FileBlock block : blocks) {
                writer.write(block);
            }
        }
        return out.toByteArray();
    }

    record ReadBlocks(List<FileBlock> located, Optional<FileStop> stop) {

        List<Block> blocks() {
            return located.stream().map(FileBlock::block).toList();
        }
    }
}
