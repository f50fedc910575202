package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.pcapng.CaptureFileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares the analysis with what tshark prints of public captures, which lie beside the project where they
/// are there at all.
class TcpWiresharkComparisonTest {

    private static final Path CAPTURES = Path.of("..", "shared", "captures");
    private static final String ENDING = ".tsv";

    /// How many fields may differ: those of a segment that follows one in IP fragments, which are not put together.
    private static final long DIFFERENT = 2;

    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Comparison comparison = new Comparison();

    @Test
    void theFieldsAreThoseOfTshark() throws IOException {
        assumeTrue(Files.isDirectory(CAPTURES), "the public captures are not beside the project: " + CAPTURES);
        try (Stream<Path> files = Files.walk(CAPTURES)) {
            for (Path expected : files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList()) {
                compare(expected);
            }
        }
        assertTrue(comparison.compared() > 0, "nothing was compared");
        assertTrue(comparison.different() <= DIFFERENT, comparison::toString);
        comparison.print();
    }

    private void compare(Path expected) throws IOException {
        String name = expected.toString();
        Path capture = Path.of(name.substring(0, name.length() - ENDING.length()));
        List<String> rows = Files.readString(expected, StandardCharsets.ISO_8859_1).lines().toList();
        List<String> names = List.of(rows.getFirst().split("\t", -1));
        TcpTracker tracker = new TcpTracker((_, _) -> { });
        try (CaptureFileReader reader = CaptureFileReader.open(capture)) {
            for (int number = 1; number < rows.size(); number++) {
                assertTrue(reader.next(), capture + " ends before frame " + number);
                comparison.place(CAPTURES.relativize(capture) + ":" + number);
                compare(tracker, number, dissector.dissect(reader.frame()), row(names, rows.get(number)));
            }
        }
    }

    /// Leaves out frames in which only one side finds a segment: they are the dissector's concern.
    private void compare(TcpTracker tracker, int number, Dissection dissection, Map<String, String> row) {
        Optional<Segment> segment = Segment.of(dissection);
        boolean theirs = !row.get("tcp.srcport").isEmpty();
        if (isThere(segment, row)) {
            TrackedSegment tracked = tracker.track(number, dissection).orElseThrow();
            comparison.compare(TcpRow.of(tracked), row);
        } else if (segment.isPresent() || theirs) {
            comparison.leaveOut(row.get("frame.protocols") + (theirs ? " (tshark)" : " (ours)"));
        }
    }

    private static Map<String, String> row(List<String> names, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            row.put(names.get(column), column < cells.length ? cells[column] : "");
        }
        return row;
    }

    /// Whether tshark shows the same segment: the outermost one between these endpoints.
    private static boolean isThere(Optional<Segment> segment, Map<String, String> row) {
        return segment.isPresent()
                && !Arrays.asList(row.get("frame.protocols").split(":")).contains("icmp")
                && row.get("tcp.srcport").equals(Integer.toString(segment.get().source().port()))
                && row.get("tcp.seq_raw").equals(Long.toString(segment.get().header().sequenceNumber()));
    }
}
