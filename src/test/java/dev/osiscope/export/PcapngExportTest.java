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
import dev.osiscope.i18n.Messages;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.CustomBlock;
import dev.osiscope.pcapng.PcapngBlockReader;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.timeline.TimelineEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RunsBeside
class PcapngExportTest {

    private static final List<String> FIELDS = List.of("frame.number", "tcp.stream", "tcp.srcport", "tcp.dstport",
            "tcp.flags", "tcp.seq", "tcp.ack", "tcp.len");

    private static final Pattern EVENT = Pattern.compile(
            "^\\{\"osiscope\":\"event\",\"time\":\"(\\d+)\",\"who\":\"(\\w+)\",\"event\":\".+\",\"what\":\".+\"}$");

    @TempDir
    private Path folder;

    private static PcapngExport export(SessionSnapshot session) {
        return new PcapngExport(session.timeline(), Messages.of(Locale.ENGLISH), "lo", session.sourceName());
    }

    private Path written(SessionSnapshot session) throws IOException {
        Path file = folder.resolve("session.pcapng");
        int count = export(session).write(file);
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

        List<String> comments = Tshark.rowsWithoutWarning(
                written(session), List.of("frame.comment"), "-Y", "tcp");
        assertEquals(LocalSessions.segments(session.timeline()).size(), comments.size());
        assertTrue(comments.stream().allMatch(comment -> comment.startsWith("modelled")), comments::toString);
    }

    @Test
    void whatTheApplicationDidStandsInCommentsAndBehindTheLastFrame() throws IOException, FrameSourceException {
        assumeTshark();
        SessionSnapshot session = LocalSessions.modelledDemo();
        Path file = written(session);

        int frames = LocalSessions.segments(session.timeline()).size();
        List<String> numbers = Tshark.rowsWithoutWarning(file, List.of("frame.number"), "-Y", "!tcp");
        assertEquals(List.of(String.valueOf(frames + 1)), numbers);
        String comment = Tshark.rowsWithoutWarning(file, List.of("frame.comment"), "-Y", "frame.number == 1").getFirst();
        assertTrue(comment.contains("Before this frame:") && comment.contains("Ada asks layer 4 to open"), comment);
        assertEquals(reported(session), eventsIn(file));
    }

    private static List<String> reported(SessionSnapshot session) {
        return IntStream.range(0, session.timeline().size())
                .mapToObj(index -> session.timeline().step(index).event())
                .filter(TimelineEvent.Reported.class::isInstance)
                .map(event -> event.timeNanos() + " " + event.participant().orElseThrow()).toList();
    }

    private static List<String> eventsIn(Path file) throws IOException {
        List<String> events = new ArrayList<>();
        try (PcapngBlockReader reader = new PcapngBlockReader(CaptureFileReader.content(file))) {
            for (var block = reader.next(); block.isPresent(); block = reader.next()) {
                if (block.get().block() instanceof CustomBlock custom) {
                    custom.content().text(StandardCharsets.US_ASCII).replace("\0", "").lines()
                            .map(EVENT::matcher).filter(Matcher::find)
                            .forEach(event -> events.add(event.group(1) + " " + event.group(2)));
                }
            }
        }
        return events;
    }

    @Test
    void aFileThatCannotBeWrittenIsAnError() throws FrameSourceException {
        SessionSnapshot session = LocalSessions.modelledDemo();

        Path nowhere = folder.resolve("missing").resolve("session.pcapng");
        assertThrows(IOException.class, () -> export(session).write(nowhere));
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
        return Tshark.rowsWithoutWarning(file, FIELDS, "-Y", "tcp");
    }
}
