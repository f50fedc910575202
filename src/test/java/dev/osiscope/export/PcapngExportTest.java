package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.capture.CaptureRight;
import dev.osiscope.capture.packet.PacketSocketSource;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.LocalSession;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcapngExportTest {

    private static final List<String> FIELDS = List.of("frame.number", "tcp.stream", "tcp.srcport", "tcp.dstport",
            "tcp.flags", "tcp.seq", "tcp.ack", "tcp.len");

    /// What tshark says of itself, whatever it reads.
    private static final String AS_ROOT = "Running as user \"root\"";

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
            throws IOException, InterruptedException, FrameSourceException {
        assumeTshark();
        SessionSnapshot session = LocalSessions.modelledDemo();

        assertEquals(rows(session), tshark(written(session)));
    }

    @Test
    void wiresharkReadsACapturedSessionAsItIsShown()
            throws IOException, InterruptedException, FrameSourceException {
        assumeTshark();
        assumeTrue(CaptureRight.present(), "needs Linux and the right CAP_NET_RAW to open a packet socket");
        SessionSnapshot session;
        try (LocalSession local = LocalSession.capturing(new PacketSocketSource("lo"))) {
            session = LocalSessions.demo(local);
        }

        assertEquals(rows(session), tshark(written(session)));
    }

    @Test
    void everyModelledFrameSaysSoInItsComment() throws IOException, InterruptedException, FrameSourceException {
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
        boolean here = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "tshark")));
        assumeTrue(here, "tshark is not on the PATH: nothing to compare with");
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

    private List<String> tshark(Path file) throws IOException, InterruptedException {
        return tshark(file, FIELDS);
    }

    private List<String> tshark(Path file, List<String> fields) throws IOException, InterruptedException {
        Path rows = folder.resolve("rows.txt");
        Path errors = folder.resolve("errors.txt");
        List<String> command =
                new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        fields.forEach(field -> command.addAll(List.of("-e", field)));
        Process process = new ProcessBuilder(command)
                .redirectOutput(rows.toFile()).redirectError(errors.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("tshark did not end within 60 s");
        }
        List<String> said = Files.readAllLines(errors).stream().filter(line -> !line.startsWith(AS_ROOT)).toList();
        assertEquals(List.of(), said);
        assertEquals(0, process.exitValue());
        return Files.readAllLines(rows);
    }
}
