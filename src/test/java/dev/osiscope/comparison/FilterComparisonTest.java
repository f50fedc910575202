package dev.osiscope.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.session.FileFields;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filters let the same frames pass as those of tshark 4.0, where it is installed; what tshark refuses is refused.
/// All captures of a folder are asked at once, as one file.
@RunsBeside
class FilterComparisonTest {

    private static final Path OWN = Path.of("src", "test", "resources", "captures");
    private static final Path SHARED = Path.of("..", "shared", "captures");
    private static final Path LISTS = Path.of("src", "test", "resources", "comparison");
    private static final int SHOWN = 10;

    /// Captures of which tshark answers what its own fields deny: it compares times over more than 68 years in 32
    /// bits, and does not ask its listeners for a frame whose dissection broke off in a quoted packet.
    private static final Set<String> LEFT_OUT = Set.of("time_2107.pcapng", "icmp6-destunreach-no-context.pcap");
    /// How many answers differ today, because the fields do. The numbers may only fall.
    private static final int OWN_DIFFER_AT_MOST = 0;
    private static final int SHARED_DIFFER_AT_MOST = 7;

    @TempDir
    private Path folder;

    @BeforeEach
    void thereIsTshark() {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
    }

    @Test
    void theSameFramesPassInTheProjectsCaptures() throws IOException {
        compare(OWN, OWN_DIFFER_AT_MOST);
    }

    @Test
    void theSameFramesPassInPublicCaptures() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no captures beside the project at " + SHARED);

        compare(SHARED, SHARED_DIFFER_AT_MOST);
    }

    @Test
    void theSameTextsAreRefused() throws IOException {
        List<String> texts = lines("filters-refused.txt");
        List<String> taken = new ArrayList<>();
        List<Optional<List<Long>>> theirs = tshark(OWN.resolve("arp.pcap"), texts);
        for (int index = 0; index < texts.size(); index++) {
            if (theirs.get(index).isPresent()) {
                taken.add(texts.get(index) + " is taken by tshark");
            }
            if (Filter.compile(texts.get(index), FrameFields.CATALOGUE) instanceof Filter.Compilation.Done) {
                taken.add(texts.get(index) + " is taken here");
            }
        }

        assertEquals("", String.join("\n", taken));
    }

    /// Asks both; at most so many answers, of a filter for a frame, may differ.
    private void compare(Path captures, int differAtMost) throws IOException {
        Path capture = joined(captures);
        List<FrameFields> frames = frames(capture);
        List<String> filters = lines("filters.txt");
        List<Optional<List<Long>>> theirs = tshark(capture, filters);
        int differ = 0;
        for (int index = 0; index < filters.size(); index++) {
            String filter = filters.get(index);
            List<Long> wanted = theirs.get(index).orElseThrow(() -> new AssertionError(filter + ": no filter of tshark"));
            List<Long> found = passing(frames, filter);
            List<Long> here = without(found, wanted);
            List<Long> there = without(wanted, found);
            differ += here.size() + there.size();
            if (here.size() + there.size() > 0) {
                System.out.println(filter + ": passes only here " + shown(here) + ", only in tshark " + shown(there));
            }
        }
        System.out.printf("%d filters compared on %d frames, %d answers differ%n",
                filters.size(), frames.size(), differ);

        assertTrue(filters.size() >= 60);
        assertTrue(differ <= differAtMost, differ + " answers differ, at most " + differAtMost + " may");
    }

    private List<Optional<List<Long>>> tshark(Path capture, List<String> filters) throws IOException {
        return Tshark.passing(capture, filters, folder.resolve("filters.txt"));
    }

    private static List<Long> without(List<Long> frames, List<Long> others) {
        Set<Long> known = Set.copyOf(others);
        return frames.stream().filter(frame -> !known.contains(frame)).toList();
    }

    private static List<Long> shown(List<Long> frames) {
        return frames.subList(0, Math.min(SHOWN, frames.size()));
    }

    private static List<Long> passing(List<FrameFields> frames, String text) {
        return switch (Filter.compile(text, FrameFields.CATALOGUE)) {
            case Filter.Compilation.Done(Filter filter) -> LongStream.rangeClosed(1, frames.size())
                    .filter(number -> filter.ask(frames.get((int) number - 1)) == Answer.YES).boxed().toList();
            case Filter.Compilation.Refused(var error) -> throw new AssertionError(text + ": " + error);
        };
    }

    private static List<FrameFields> frames(Path capture) throws IOException {
        List<FrameFields> all = new ArrayList<>();
        try (FileFields frames = FileFields.open(capture)) {
            for (Optional<FrameFields> next = frames.next(); next.isPresent(); next = frames.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    /// The frames of all captures below `captures` in one file.
    private Path joined(Path captures) throws IOException {
        Path file = folder.resolve("joined.pcapng");
        try (Stream<Path> found = Files.walk(captures);
                PcapngWriter writer = new PcapngWriter(
                        Files.newOutputStream(file), SectionInfo.ofThisMachine("OSIscope"))) {
            for (Path capture : found.filter(FilterComparisonTest::isAsked).sorted().toList()) {
                append(capture, writer);
            }
        }
        return file;
    }

    private static boolean isAsked(Path file) {
        String name = file.getFileName().toString();
        return name.matches(".*\\.pcap(ng)?(\\.gz)?") && !LEFT_OUT.contains(name);
    }

    private static void append(Path capture, PcapngWriter writer) throws IOException {
        try (CaptureFileReader reader = CaptureFileReader.open(capture)) {
            while (reader.next()) {
                int id = writer.addInterface(new InterfaceInfo("any", "a file", reader.frame().linkType(), 0,
                        reader.frame().provenance()));
                writer.write(id, reader.frame(), List.of());
            }
        }
    }

    private static List<String> lines(String list) throws IOException {
        return Files.readAllLines(LISTS.resolve(list)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
