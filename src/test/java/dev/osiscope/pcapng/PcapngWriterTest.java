package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcapngWriterTest {

    private static final SectionInfo SECTION = new SectionInfo("x", "Linux", "O");
    private static final InterfaceInfo LOOPBACK =
            new InterfaceInfo("lo", "t", LinkType.ETHERNET, 262_144, Provenance.CAPTURED);
    private static final InterfaceInfo MODEL =
            new InterfaceInfo("model", "events", LinkType.ETHERNET, 0, Provenance.MODELLED);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void tinyFileHasTheBytesOfTheSpecification() throws IOException {
        try (PcapngWriter writer = new PcapngWriter(out, SECTION)) {
            int id = writer.addInterface(LOOPBACK);
            writer.write(id, frame("deadbeef05", 9, Provenance.CAPTURED), List.of("hi"));
        }

        assertArrayEquals(Bytes.ofHex("""
                0a0d0d0a 3c000000 4d3c2b1a 0100 0000 ffffffffffffffff
                0200 0100 78000000
                0300 0500 4c696e7578000000
                0400 0100 4f000000
                0000 0000 3c000000

                01000000 3c000000 0100 0000 00000400
                0200 0200 6c6f0000
                0300 0d00 63617074757265642062792074000000
                0900 0100 09000000
                0000 0000 3c000000

                06000000 34000000 00000000 04030201 08070605 05000000 09000000
                deadbeef05000000
                0100 0200 68690000
                0000 0000 34000000
                """).toArray(), out.toByteArray());
    }

    @Test
    void packetWithoutCommentsHasNoOptionsAtAll() throws IOException {
        try (PcapngWriter writer = new PcapngWriter(out, SECTION)) {
            int id = writer.addInterface(LOOPBACK);
            out.reset();
            writer.write(id, frame("01020304", 4, Provenance.CAPTURED), List.of());
        }

        assertArrayEquals(Bytes.ofHex("""
                06000000 24000000 00000000 04030201 08070605 04000000 04000000 01020304 24000000
                """).toArray(), out.toByteArray());
    }

    @Test
    void interfaceIsDescribedOnce() throws IOException {
        try (PcapngWriter writer = new PcapngWriter(out, SECTION)) {
            assertEquals(0, writer.addInterface(LOOPBACK));
            assertEquals(1, writer.addInterface(MODEL));
            int size = out.size();
            assertEquals(0, writer.addInterface(LOOPBACK));
            assertEquals(size, out.size());
        }
    }

    @Test
    void modelledFramesAreSaidToBe() throws IOException {
        try (PcapngWriter writer = new PcapngWriter(out, SECTION)) {
            writer.addInterface(MODEL);
        }

        assertTrue(out.toString(StandardCharsets.UTF_8)
                .contains("modelled by events; no such bytes were on a wire"));
    }

    @Test
    void frameOfAnotherProvenanceIsRefused() throws IOException {
        try (PcapngWriter writer = new PcapngWriter(out, SECTION)) {
            int id = writer.addInterface(LOOPBACK);
            Frame modelled = frame("00", 1, Provenance.MODELLED);
            assertThrows(IllegalArgumentException.class, () -> writer.write(id, modelled, List.of()));
        }
    }

    @Test
    void capinfosReadsTheFileWithoutAWarning(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tiny.pcapng");
        try (PcapngWriter writer = new PcapngWriter(Files.newOutputStream(file), SECTION)) {
            int id = writer.addInterface(LOOPBACK);
            writer.write(id, frame("00".repeat(60), 60, Provenance.CAPTURED), List.of("one", "two"));
            writer.write(writer.addInterface(MODEL), frame("00".repeat(61), 70, Provenance.MODELLED), List.of());
        }

        String said = run(folder, "capinfos", "-c", "-T", "-r", file.toString());
        assertEquals(file + "\t2", said.strip());
    }

    private static String run(Path folder, String... command) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        } catch (IOException missing) {
            return abort(command[0] + " is not on this machine");
        }
        int status = process.waitFor();
        assertEquals(0, status, Files.readString(said));
        return Files.readString(said);
    }

    private static Frame frame(String hex, int originalLength, Provenance provenance) {
        return new Frame(0x0102030405060708L, LinkType.ETHERNET, originalLength, Bytes.ofHex(hex), provenance);
    }
}
