package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.filter.KnownField;
import dev.osiscope.index.IndexPass;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.session.FileFields;
import dev.osiscope.wire.FieldValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an index says of a field is what the dissected frame says, in the frames of the project's captures, and of the
/// public ones where they lie beside it: the first of each.
class IndexedFieldsTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src", "test", "resources", "captures"), Path.of("..", "shared", "captures"));

    private static final int FRAMES_OF_A_FILE = 60;

    private final Set<String> told = new TreeSet<>();

    @Test
    void theIndexSaysWhatTheFrameSaysOrNothing() throws IOException {
        for (Path folder : FOLDERS.stream().filter(Files::isDirectory).toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.pcap(ng)?(\\.gz)?")).toList()) {
                    compare(file);
                }
            }
        }

        assertTrue(told.containsAll(Set.of("frame.number", "frame.time_delta", "ip.addr", "ipv6.src", "tcp.port",
                "tcp.stream", "tcp.len", "tcp.flags.syn", "udp.dstport", "arp.opcode", "tcp", "ip")), told::toString);
    }

    private void compare(Path file) throws IOException {
        IndexSnapshot index = index(file);
        try (FileFields frames = FileFields.open(file)) {
            Optional<FrameFields> next = frames.next();
            while (next.isPresent() && frames.number() <= FRAMES_OF_A_FILE) {
                int row = (int) frames.number() - 1;
                compare(file + " " + frames.number(), new IndexedFields(index, row), next.get());
                next = frames.next();
            }
        }
    }

    private void compare(String place, IndexedFields quick, FrameFields whole) {
        for (KnownField field : FrameFields.CATALOGUE.all()) {
            String name = field.name();
            Optional<List<FieldValue>> values = quick.values(name);
            if (values.isPresent()) {
                told.add(name);
                assertEquals(whole.values(name), values, () -> place + " " + name);
                assertEquals(whole.contents(name), quick.contents(name), () -> place + " " + name);
            }
            Optional<Boolean> there = quick.has(name);
            if (there.isPresent()) {
                told.add(name);
                assertEquals(whole.has(name), there, () -> place + " " + name);
            }
        }
    }

    private static IndexSnapshot index(Path file) throws IOException {
        try (CaptureBytes bytes = CaptureBytes.open(file)) {
            IndexPass pass = new IndexPass(bytes);
            boolean more = true;
            while (more) {
                more = pass.advance();
            }
            return pass.snapshot();
        }
    }
}
