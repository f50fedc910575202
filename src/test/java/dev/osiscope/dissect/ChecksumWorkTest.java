package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.wire.FieldValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checksums worked out word by word, beside the verdicts of the dissector and tshark's values.
class ChecksumWorkTest {

    private final FrameDissector dissector = new FrameDissector(Set.of());

    private static Optional<ChecksumWork> work(Dissection dissection, String protocol) {
        List<Layer> layers = dissection.layers();
        return IntStream.range(0, layers.size()).filter(index -> layers.get(index).protocol().id().equals(protocol))
                .mapToObj(index -> ChecksumWork.of(layers, index)).findFirst().orElseThrow();
    }

    private ChecksumWork work(Bytes packet, String protocol) {
        return work(dissector.dissect(Frames.raw(packet)), protocol).orElseThrow();
    }

    @Test
    void theExampleOfRfc1071() {
        // RFC 1071 section 3: 00 01 f2 03 f4 f5 f6 f7 give ddf2 after the carries; here behind a type and a checksum of zero.
        Bytes message = Bytes.ofHex("0800 0000 0001 f203 f4f5 f6f7");
        Bytes packet = Frames.joined(Bytes.ofHex("45000020 00010000 40010000 7f000001 7f000001"), message);
        ChecksumWork work = work(packet, "icmp");

        assertEquals(6, work.size());
        assertEquals(0, work.pseudoSize());
        assertEquals(0x2ddf0 + 0x0800, work.sum());
        assertEquals(List.of(new ChecksumWork.Fold(2, 0xe5f0, 0xe5f2)), work.folds());
        assertEquals(0xe5f2, work.folded());
        assertEquals(0x1a0d, work.complement());
        assertFalse(work.matches());
    }

    @Test
    void theHeaderOfAPacketWordByWord() {
        ChecksumWork work = work(dissector.dissect(Frames.ethernet(Frames.SYN)), "ip").orElseThrow();

        assertEquals(10, work.size());
        assertEquals(List.of(0x4500, 0x003c, 0x5f37, 0x4000, 0x4006, 0, 0x7f00, 0x0001, 0x7f00, 0x0001),
                IntStream.range(0, 10).mapToObj(index -> work.word(index).value()).toList());
        assertTrue(work.word(5).zeroed());
        assertEquals(0x4500 + 0x3c, work.word(1).sum());
        assertEquals(14, work.word(0).range().firstByte());
        assertEquals(0xdd82, work.result());
        assertTrue(work.matches());
    }

    @Test
    void aSegmentsBeginsWithThePseudoHeader() {
        ChecksumWork work = work(dissector.dissect(Frames.ethernet(Frames.SYN)), "tcp").orElseThrow();

        assertEquals(6, work.pseudoSize());
        assertEquals(List.of(0x7f00, 0x0001, 0x7f00, 0x0001, 0x0006, 0x0028),
                IntStream.range(0, 6).mapToObj(index -> work.word(index).value()).toList());
        assertTrue(work.word(0).pseudo());
        assertFalse(work.word(6).pseudo());
        assertTrue(work.leftToCard());
        assertEquals(0xfe30, work.found(), "the sum of the pseudo-header, as Linux leaves it to the card");
        assertEquals(0xfe30, work.word(5).sum());
        assertFalse(work.matches());
    }

    @Test
    void overIpv6TheLengthHasFourBytes() {
        ChecksumWork work = work(dissector.dissect(Frames.ethernet(Frames.MESSAGES_6)), "tcp").orElseThrow();

        assertEquals(20, work.pseudoSize());
        assertEquals(List.of(0, 0x002f, 0, 6),
                IntStream.range(16, 20).mapToObj(index -> work.word(index).value()).toList());
        assertEquals(work.found(), work.word(19).sum());
        assertEquals(0x0a00, work.word(work.size() - 1).value(), "a last byte alone is followed by zeros");
        assertEquals(1, work.word(work.size() - 1).range().byteLength());
    }

    @Test
    void aDatagramsSumOfZeroIsSentAsItsOtherForm() {
        ChecksumWork work = work(Frames.joined(Bytes.ofHex("4500001e 00010000 40110000 7f000001 7f000001"),
                Bytes.ofHex("1000 1001 000a ffff e1d6")), "udp");

        assertEquals(0, work.complement());
        assertEquals(0xffff, work.result());
        assertTrue(work.matches());
    }

    @Test
    void whatNobodyCanWorkOutIsNotThere() {
        Bytes datagram = Frames.joined(Bytes.ofHex("4500001e 00010000 40110000 7f000001 7f000001"),
                Bytes.ofHex("1000 1001 000a 0000 e1d6"));

        assertTrue(work(dissector.dissect(Frames.raw(datagram)), "udp").isEmpty(), "the sender worked none out");
        assertTrue(work(dissector.dissect(Frames.ethernet(Frames.SYN.atMost(60))), "tcp").isEmpty(), "it was cut");
        assertTrue(work(dissector.dissect(Frames.raw(Frames.MESSAGES_6.from(14))), "ipv6").isEmpty(), "IPv6 has none");
    }

    @Test
    void whatIsCorrectedIsGood() {
        Bytes packet = Frames.SYN.from(14);
        Bytes corrected = work(packet, "tcp").corrected();

        assertEquals("1 Good", dissector.dissect(Frames.raw(corrected)).field("tcp.checksum.status").orElseThrow().text());
        assertEquals(packet.length(), corrected.length());
    }

    static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/captures"))) {
            return files.filter(file -> file.toString().matches(".*\\.pcap(ng)?")).sorted().toList();
        }
    }

    /// In each frame of the project's captures, what is worked out agrees with the verdict and with what the dissector gives, which
    /// is compared with tshark's.
    @ParameterizedTest
    @MethodSource("captures")
    void agreesWithTheDissector(Path file) throws IOException {
        Memory memory = new Memory(TcpJudge::new);
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            for (long number = 1; reader.next(); number++) {
                List<Layer> layers = dissector.dissect(reader.frame(), number, memory).layers();
                IntStream.range(0, layers.size()).mapToObj(index -> ChecksumWork.of(layers, index)).flatMap(Optional::stream)
                        .forEach(work -> agrees(work, file + ": "));
            }
        }
    }

    private static void agrees(ChecksumWork work, String where) {
        assertEquals(work.status().text().startsWith("1"), work.matches(), () -> where + work.status().text());
        work.layer().fields().stream().filter(field -> field.id().endsWith("checksum_calculated"))
                .forEach(field -> assertEquals(field.value(), new FieldValue.Unsigned(work.result()), where + field.id()));
    }
}
