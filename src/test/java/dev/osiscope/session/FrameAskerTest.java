package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.export.FrameFields;
import dev.osiscope.export.IndexedFields;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A filter gives the same answers whether the index is asked or the frames are, in the project's captures.
class FrameAskerTest {

    private static final Path CAPTURES = Path.of("src", "test", "resources", "captures");
    private static final List<String> OF_THE_INDEX = List.of("tcp", "udp or arp", "icmp", "tcp.port == 5001",
            "ip.addr == 10.0.0.0/8 and tcp.flags.syn == 1", "tcp.stream == 0 and tcp.len > 0", "udp.port != 53",
            "frame.time_delta > 0.01 or frame.len < 60", "tcp contains \"GET\"", "tcp[13] & 2", "ipv6.src != ::1");
    private static final List<String> OF_FRAMES =
            List.of("tcp.analysis.flags", "http or dns", "frame.number > 3 and tls");

    @Test
    void theAnswersAreThoseOfTheFrames() throws IOException {
        try (Stream<Path> files = Files.list(CAPTURES)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.pcap(ng)?(\\.gz)?")).toList()) {
                compare(file);
            }
        }
    }

    private static void compare(Path file) throws IOException {
        try (CaptureSession session = CaptureSession.open(file)) {
            session.awaitIndex();
            List<FrameFields> frames = frames(file);
            for (String text : Stream.concat(OF_THE_INDEX.stream(), OF_FRAMES.stream()).toList()) {
                Filter filter = filter(text);
                assertEquals(OF_THE_INDEX.contains(text), IndexedFields.cover(filter.fieldsUsed()), text);
                assertEquals(frames.stream().map(filter::ask).toList(), answers(session, filter), file + " " + text);
            }
        }
    }

    private static Filter filter(String text) {
        Filter.Compilation compiled = Filter.compile(text, FrameFields.CATALOGUE);
        assertTrue(compiled instanceof Filter.Compilation.Done, text);
        return ((Filter.Compilation.Done) compiled).filter();
    }

    private static List<Answer> answers(CaptureSession session, Filter filter) {
        FrameAsker asker = new FrameAsker(session, filter);
        List<Answer> answers = new ArrayList<>();
        for (Optional<Answer> next = asker.next(); next.isPresent(); next = asker.next()) {
            answers.add(next.get());
        }
        assertEquals(answers.size(), asker.row());
        return answers;
    }

    private static List<FrameFields> frames(Path file) throws IOException {
        List<FrameFields> all = new ArrayList<>();
        try (FileFields frames = FileFields.open(file)) {
            for (Optional<FrameFields> next = frames.next(); next.isPresent(); next = frames.next()) {
                all.add(next.get());
            }
        }
        return all;
    }
}
