package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `osiscope explain` says in words what went wrong in the project's own captures, and what came of it.
class ExplainTroubleTest {

    private static final Path CAPTURES = Path.of("src", "test", "resources", "captures").toAbsolutePath();

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tcp-lost.pcapng          | repeats numbers \\d+ to \\d+, which it had sent in frame \\d+: 3 duplicate \
            acknowledgments asked for it, the first in frame \\d+\\.
            tcp-lost.pcapng          | repeats .*: the selective acknowledgment in frame \\d+ says that later data .*
            tcp-lost.pcapng          | repeats .*: no acknowledgment came for \\d+ ms, and its retransmission timer ran out\\.
            tcp-lost-unseen.pcap     | sends .*, most likely again: \\d+ duplicate acknowledgments asked for it, .*
            tcp-late-seen-by-the-receiver.pcapng | sends .*: its packet is older than that of frame \\d+, which .*
            tcp-doubled.pcap         | comes once more .*: it is the packet of frame \\d+, doubled on its way or .*
            tcp-zero-window.pcapng   | asks whether .* has room again: frame \\d+ had closed the window, and the .*
            tcp-keep-alive.pcap      | asks whether .* is still there: nothing had passed for 1\\.\\d+ s, and its .*
            tcp-lost-openings.pcap   | repeats number 0, which .*: no acknowledgment came for 1\\.\\d+ s, and its .*
            tcp-closes.pcap          | closed first \\(frame \\d+\\); the close took four segments: .*
            tcp-closes.pcap          | closed first \\(frame \\d+\\); the close took three segments: .*
            tcp-crossings.pcapng     | closed first \\(frame \\d+\\); .*: the FINs crossed\\.
            tcp-resets.pcapng        | refused it with an RST \\(frame \\d+\\)\\.
            """)
    void itIsToldInWords(String capture, String sentence) throws IOException, InterruptedException {
        Program.Run run = new Program(folder).run("explain", CAPTURES.resolve(capture).toString());

        assertEquals(0, run.code(), run::all);
        String line = "(What )?[0-9.:]+ (had sent )?" + sentence;
        assertTrue(run.output().stream().map(String::strip).anyMatch(told -> told.matches(line)),
                () -> sentence + " is not in\n" + run.text());
    }
}
