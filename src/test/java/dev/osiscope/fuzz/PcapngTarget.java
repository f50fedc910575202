package dev.osiscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.pcapng.BlockEncoder;
import dev.osiscope.pcapng.BlockWriter;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.Content;
import dev.osiscope.pcapng.FileBlock;
import dev.osiscope.pcapng.PcapngBlockReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the input as a capture file of any kind: its packets, then its blocks, which are written again.
public final class PcapngTarget {

    private PcapngTarget() {}

    /// Loads the classes before the fuzzer takes the time of an input.
    public static void fuzzerInitialize() throws IOException {
        FuzzTarget.PCAPNG.warmUp();
    }

    /// One input: a file.
    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        readPackets(file);
        byte[] written = written(blocks(file));
        assertArrayEquals(written, written(blocks(written)), "written again, the file is another one");
        assertEncodersAgree(blocks(file));
    }

    private static void readPackets(byte[] file) throws IOException {
        try (CaptureFileReader reader = CaptureFileReader.open(new ByteArrayInputStream(file))) {
            while (reader.next()) {
                assertEquals(reader.packet().capturedLength(), reader.frame().bytes().length());
            }
            reader.stop().ifPresent(stop -> {
                assertTrue(stop.offset() <= file.length, stop.sentence());
                assertTrue(stop.needed() == 0 || stop.cutShort(), stop.sentence());
            });
        }
    }

    private static List<FileBlock> blocks(byte[] file) throws IOException {
        List<FileBlock> blocks = new ArrayList<>();
        try (PcapngBlockReader reader = new PcapngBlockReader(content(file))) {
            for (Optional<FileBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
                blocks.add(block.get());
            }
        }
        return blocks;
    }

    private static Content content(byte[] file) {
        return CaptureFileReader.content(new ByteArrayInputStream(file));
    }

    private static byte[] written(List<FileBlock> blocks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BlockWriter writer = new BlockWriter(out)) {
            for (FileBlock block : blocks) {
                writer.write(block);
            }
        }
        return out.toByteArray();
    }

    /// What the records say, encoded and read, is what they say.
    private static void assertEncodersAgree(List<FileBlock> blocks) throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (FileBlock block : blocks) {
            encoded.writeBytes(new BlockEncoder(block.order()).encode(block.block()));
        }
        assertEquals(blocks.stream().map(FileBlock::block).toList(),
                blocks(encoded.toByteArray()).stream().map(FileBlock::block).toList());
    }
}
