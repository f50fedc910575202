package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A header's picture is the one of its RFC, and no frame whatsoever makes one that is not a picture.
class HeaderPlanTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");

    private static HeaderPlan plan(String protocol) {
        SessionSnapshot session = RecordedDemo.modelled();
        FrameModel frame = FrameModel.of(session.timeline().step(RecordedDemo.firstOf(session, SegmentRole.SYN)))
                .orElseThrow();
        return frame.layers().stream().filter(part -> part.layer().protocol().id().equals(protocol)).findFirst()
                .map(HeaderPlan::of).orElseThrow();
    }

    private static List<String> row(HeaderPlan plan, int row) {
        return plan.cells().stream()
                .flatMap(cell -> cell.pieces().stream().filter(piece -> piece.row() == row)
                        .map(piece -> cell.field().id() + " " + piece.bit() + "+" + piece.bits()))
                .toList();
    }

    @Test
    void theTcpHeaderIsThatOfRfc9293() {
        HeaderPlan tcp = plan("tcp");
        assertEquals(List.of("tcp.srcport 0+16", "tcp.dstport 16+16"), row(tcp, 0));
        assertEquals(List.of("tcp.seq_raw 0+32"), row(tcp, 1));
        assertEquals(List.of("tcp.ack_raw 0+32"), row(tcp, 2));
        assertEquals("tcp.hdr_len 0+4", row(tcp, 3).getFirst());
        assertEquals(List.of("tcp.flags.cwr 8+1", "tcp.flags.ece 9+1", "tcp.flags.urg 10+1", "tcp.flags.ack 11+1",
                "tcp.flags.push 12+1", "tcp.flags.reset 13+1", "tcp.flags.syn 14+1", "tcp.flags.fin 15+1",
                "tcp.window_size_value 16+16"), row(tcp, 3).subList(row(tcp, 3).size() - 9, row(tcp, 3).size()));
        assertEquals(List.of("tcp.checksum 0+16", "tcp.urgent_pointer 16+16"), row(tcp, 4));
        assertEquals(0, tcp.left());
    }

    @Test
    void theIpHeaderIsThatOfRfc791() {
        HeaderPlan ip = plan("ip");
        assertEquals(List.of("ip.version 0+4", "ip.hdr_len 4+4", "ip.dsfield.dscp 8+6", "ip.dsfield.ecn 14+2", "ip.len 16+16"),
                row(ip, 0));
        assertEquals(List.of("ip.ttl 0+8", "ip.proto 8+8", "ip.checksum 16+16"), row(ip, 2));
        assertEquals(List.of("ip.src 0+32"), row(ip, 3));
        assertEquals(5, ip.rows());
    }

    @Test
    void theArrowsUpAndDownGoToTheFieldThatStandsThere() {
        HeaderPlan tcp = plan("tcp");
        assertEquals("tcp.seq_raw", tcp.cells().get(tcp.near(0, 1)).field().id());
        assertEquals(0, tcp.near(0, -1));
        int checksum = tcp.cells().stream().map(cell -> cell.field().id()).toList().indexOf("tcp.checksum");
        assertEquals("tcp.ack_raw", tcp.cells().get(tcp.near(tcp.near(checksum, -1), -1)).field().id());
    }

    static Stream<Path> captures() throws IOException {
        try (Stream<Path> files = Files.list(CAPTURES)) {
            return files.filter(file -> !file.toString().endsWith(".tsv")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void noFieldCoversAnotherAndAllStandInTheirRows(Path capture) throws Exception {
        try (CaptureSession session = CaptureSession.open(capture)) {
            session.awaitIndex();
            for (int row = 0; row < session.index().frames().size(); row++) {
                FrameModel.of(session.dissection(row)).layers().forEach(HeaderPlanTest::isPicture);
            }
        }
    }

    private static void isPicture(FrameModel.Part part) {
        HeaderPlan plan = HeaderPlan.of(part);
        BitSet covered = new BitSet();
        for (HeaderPlan.Cell cell : plan.cells()) {
            int bits = 0;
            for (HeaderPlan.Piece piece : cell.pieces()) {
                assertTrue(piece.bits() > 0 && piece.bit() + piece.bits() <= HeaderPlan.WIDTH && piece.row() < plan.rows(),
                        () -> cell.field().id() + " " + piece);
                int first = piece.row() * HeaderPlan.WIDTH + piece.bit();
                assertTrue(covered.get(first, first + piece.bits()).isEmpty(), () -> cell.field().id() + " covers another");
                covered.set(first, first + piece.bits());
                bits += piece.bits();
            }
            assertTrue(plan.left() > 0 || bits == cell.field().range().bitLength(), () -> cell.field().id() + " is not whole");
        }
    }
}
