package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `osiscope dissect --fields`, run as a user runs it, prints tshark's tables of the project's own captures.
@RunsBeside
class DissectTablesTest {

    private static final Path CAPTURES = Path.of("src", "test", "resources", "captures").toAbsolutePath();

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tcp-lost.pcapng", "tcp-ipv6.pcap.gz", "tcp-large-segments-cut.pcap", "raw.pcap",
        "cooked-2.pcapng", "dhcp.pcap", "dns-tcp.pcapng", "http-bodies.pcap", "http-methods.pcapng",
        "ip-fragments.pcap", "tls-1.3.pcapng", "websocket.pcapng"})
    void theTableIsThatOfTshark(String capture) throws IOException, InterruptedException {
        List<String> table = Files.readAllLines(CAPTURES.resolve(capture + ".tsv"));
        String fields = String.join(",", table.getFirst().split("\t"));
        Program.Run run = new Program(folder).run(
                "dissect", CAPTURES.resolve(capture).toString(), "--fields", fields);

        assertEquals(0, run.code(), run::all);
        assertEquals(table.size(), run.output().size(), capture);
        for (int line = 0; line < table.size(); line++) {
            assertEquals(table.get(line), run.output().get(line), capture + ", frame " + line);
        }
    }
}
