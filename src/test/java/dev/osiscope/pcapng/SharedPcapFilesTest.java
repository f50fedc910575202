package dev.osiscope.pcapng;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.pcapng.SampleFiles.ReadBlocks;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Public captures beside the project, with what other programs read in them.
@RunsBeside
class SharedPcapFilesTest {

    private static final Path CAPTURES = Path.of("..", "shared", "captures");
    private static final String SEQUENCE = "Block sequence: ";
    private static final int NANO_EXPONENT = 9;

    @BeforeEach
    void capturesAreThere() {
        assumeTrue(Files.isDirectory(CAPTURES), "the public captures are not beside the project");
    }

    @Test
    void everyFrameThatTsharkReadsIsRead() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Path file : captures()) {
            Path table = file.resolveSibling(file.getFileName() + ".tsv");
            if (Files.exists(table)) {
                checks.add(() -> assertTableMatches(file, Files.readAllLines(table)));
            }
        }
        assertTrue(checks.size() > 100, "only " + checks.size() + " files");
        assertAll(checks);
    }

    @Test
    void generatedFilesHaveTheBlocksThatTheirTextsTell() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (Path file : captures()) {
            Path text = file.resolveSibling(file.getFileName().toString().replace(".pcapng", ".txt"));
            if (!text.equals(file) && Files.exists(text)) {
                String told = Files.readAllLines(text).stream().filter(line -> line.startsWith(SEQUENCE))
                        .findFirst().orElseThrow().substring(SEQUENCE.length());
                checks.add(() -> assertEquals(told, sequence(file), file.toString()));
            }
        }
        assertTrue(checks.size() > 20, "only " + checks.size() + " files");
        assertAll(checks);
    }

    @Test
    void everyPcapngFileIsWrittenAgainWithAllItsBlocks() throws IOException {
        for (Path file : captures()) {
            if (isPcapng(file)) {
                ReadBlocks read = SampleFiles.blocks(CaptureFileReader.content(file));
                ReadBlocks again = SampleFiles.blocks(SampleFiles.content(SampleFiles.written(read.located())));

                assertEquals(withoutLength(read), withoutLength(again), file.toString());
                assertEquals(Optional.empty(), read.stop(), file.toString());
            }
        }
    }

    private static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.walk(CAPTURES)) {
            return files.filter(file -> file.toString().matches(".*\\.pcap(ng)?")).sorted().toList();
        }
    }

    private static void assertTableMatches(Path file, List<String> rows) throws IOException {
        List<String> names = Arrays.asList(rows.getFirst().split("\t", -1));
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            for (String row : rows.subList(1, rows.size())) {
                assertTrue(reader.next(), () -> file + ": " + reader.stop());
                List<String> cells = Arrays.asList(row.split("\t", -1));
                assertRowMatches(file, reader.packet(), names, cells);
            }
            assertFalse(reader.next(), file.toString());
        }
    }

    private static void assertRowMatches(Path file, PacketSpan packet, List<String> names, List<String> cells) {
        Map<String, String> told = Map.of(
                "frame.len", Long.toString(packet.originalLength()),
                "frame.cap_len", Integer.toString(packet.capturedLength()),
                "frame.time_epoch", BigDecimal.valueOf(packet.timeNanos(), NANO_EXPONENT).toPlainString());
        told.forEach((name, value) -> {
            int column = names.indexOf(name);
            if (column >= 0) {
                assertEquals(cells.get(column), value, file + ", frame " + cells.getFirst() + ", " + name);
            }
        });
    }

    private static String sequence(Path file) throws IOException {
        ReadBlocks read = SampleFiles.blocks(CaptureFileReader.content(file));
        return String.join(", ", read.blocks().stream().map(SharedPcapFilesTest::abbreviation).toList());
    }

    private static String abbreviation(Block block) {
        return switch (block) {
            case SectionHeader _ -> "SHB";
            case InterfaceDescription _ -> "IDB";
            case EnhancedPacket _ -> "EPB";
            case SimplePacket _ -> "SPB";
            case ObsoletePacket _ -> "PB";
            case NameResolution _ -> "NRB";
            case InterfaceStatistics _ -> "ISB";
            case DecryptionSecrets _ -> "DSB";
            case CustomBlock custom -> custom.type() == CustomBlock.COPY ? "CB" : "DCB";
            case UnknownBlock unknown -> Long.toHexString(unknown.type());
        };
    }

    private static boolean isPcapng(Path file) throws IOException {
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            return reader.kind().equals("pcapng");
        }
    }

    private static List<Block> withoutLength(ReadBlocks read) {
        return read.blocks().stream().map(block -> block instanceof SectionHeader header
                ? new SectionHeader(header.majorVersion(), header.minorVersion(), 0, header.options())
                : block).toList();
    }
}
