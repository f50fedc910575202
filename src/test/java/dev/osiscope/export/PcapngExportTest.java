package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.comparison.Tshark;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcapngExportTest {

    private static final List<String> FIELDS = List.of("frame.number", "tcp.stream", "tcp.srcport", "tcp.dstport",
            "tcp.flags", "tcp.seq", "tcp.ack", "tcp.len");

    @TempDir
    private Path folder;

    private Path written(SessionSnapshot session) throws IOException {
        Path file = folder.resolve("session.pcapng");
        int count = PcapngExport.write(session.timeline(), "lo", session.sourceName(), file);
        assertEquals(LocalSessions.segments(session.timeline()).size(), count);
        return file;
    }

    @Test
    void wiresharkReadsAModelledSessionAsItIsShown()
            throws IOException, FrameSourceException {
        assumeTshark();
        SessionSnapshot session = LocalSessions.modelledDemo();

        assertEquals(rows(session), tshark(written(session)));
    }

    @Test
    void wiresharkReadsACapturedSessionAsItIsShown()
            throws IOException, FrameSourceException {
        assumeTshark();
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to open a packet socket");
        SessionSnapshot session;
        try (LocalSession local = LocalSession.capturing(new PacketSocketSource("lo"))) {
            session = LocalSessions.demo(local);
        }

        assertEquals(rows(session), tshark(written(session)));
    }

    @Test
    void everyModelledFrameSaysSoInItsComment() throws IOException, FrameSourceException {
        assumeTshark();
        SessionSnapshot session = LocalSessions.modelledDemo();

        List<String> comments = tshark(written(session), List.of("frame.comment"));
        assertEquals(LocalSessions.segments(session.timeline()).size(), comments.size());
        assertTrue(comments.stream().allMatch(comment -> comment.startsWith("modelled")), comments::toString);
    }

    @Test
    void aFileThatCannotBeWrittenIsAnError() throws FrameSourceException {
        SessionSnapshot session = LocalSessions.modelledDemo();

        assertThrows(IOException.class, () -> PcapngExport.write(
                session.timeline(), "lo", session.sourceName(), folder.resolve("missing").resolve("session.pcapng")));
    }

    private static void assumeTshark() {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
    }

    /// The segments as tshark writes them. Without the ACK flag it gives 0 for the acknowledgment number.
    private static List<String> rows(SessionSnapshot session) {
        return LocalSessions.segments(session.timeline()).stream().map(PcapngExportTest::row).toList();
    }

    private static String row(TrackedSegment segment) {
        return String.join("\t",
                String.valueOf(segment.frameNumber()),
                String.valueOf(segment.conversation().number()),
                String.valueOf(segment.from().port()),
                String.valueOf(segment.to().port()),
                "0x%04x".formatted(segment.header().flags().bits()),
                String.valueOf(segment.sequence()),
                String.valueOf(segment.acknowledgment().orElse(0L)),
                String.valueOf(segment.payloadLength()));
    }

    private static List<String> tshark(Path file) throws IOException {
        return tshark(file, FIELDS);
    }

    private static List<String> tshark(Path file, List<String> fields) throws IOException {
        return Tshark.rowsWithoutWarning(file, fields);
    }
}
