package dev.osiscope.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.index.IndexPass;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.Transport;
import dev.osiscope.pcapng.CaptureBytes;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.network.GeneveFields;
import dev.osiscope.wire.network.VxlanFields;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The conversations of a file are those that `tshark -q -z conv,tcp -z conv,udp` lists, with the same numbers, where
/// tshark 4.0 is installed. Of the public captures the largest dozen is compared; OSISCOPE_COMPARE=all compares all.
@RunsBeside
class ConversationsComparisonTest {

    private static final Path CAPTURES = Path.of("..", "shared", "captures");
    private static final int LARGEST = 12;
    /// Packets too long for the length field of IPv6, as a card is given them, and an option beyond its header, which
    /// Wireshark 4.0 calls malformed; packets with a routing header or a home address, whose conversation Wireshark
    /// names by those.
    private static final Pattern OTHERWISE = Pattern.compile("bigtcp|mptcp-dss-oobr|routing|route0|hoa");
    /// A frame has one conversation here: that of the segment in the tunnel, not that of the tunnel's datagram.
    private static final Pattern TUNNEL = Pattern.compile(":(%d|%d|2123|2152) ".formatted(VxlanFields.PORT, GeneveFields.PORT));
    private static final long NANOS = 1_000_000_000L;

    /// A line of tshark's table; the ends stand in an order of their own.
    ///
    /// @param bytes as tshark writes them: cut to thousands where there are many
    private record Line(String ends, long forth, String bytesForth, long back, String bytesBack, String start,
            String duration) implements Comparable<Line> {

        @Override
        public int compareTo(Line other) {
            return toString().compareTo(other.toString());
        }
    }

    @Test
    void theConversationsAreThoseOfTshark() throws IOException {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
        assumeTrue(Files.isDirectory(CAPTURES), "the public captures are not beside the project: " + CAPTURES);

        int conversations = 0;
        List<Path> captures = captures();
        for (Path capture : captures) {
            IndexSnapshot index = index(capture);
            if (IntStream.range(0, index.frames().size()).anyMatch(row -> !index.frames().timed(row))) {
                // tshark takes a frame without a time for one of 1970.
                continue;
            }
            for (Transport transport : List.of(Transport.TCP, Transport.UDP)) {
                List<Line> ours = index.conversations(transport).stream().map(one -> ours(index, one))
                        .filter(line -> !TUNNEL.matcher(line.ends() + " ").find()).sorted().toList();
                assertEquals(theirs(capture, transport), ours, capture + " " + transport);
                conversations += ours.size();
            }
        }
        assertTrue(conversations > captures.size(), conversations + " conversations");
    }

    private static List<Path> captures() throws IOException {
        int count = "all".equals(System.getenv("OSISCOPE_COMPARE")) ? Integer.MAX_VALUE : LARGEST;
        try (Stream<Path> files = Files.walk(CAPTURES)) {
            return files.filter(file -> file.toString().matches(".*\\.pcap(ng)?"))
                    .filter(file -> !OTHERWISE.matcher(file.getFileName().toString()).find())
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed())
                    .limit(count).toList();
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

    private static Line ours(IndexSnapshot index, IndexedConversation one) {
        String client = text(one.conversation().client());
        String server = text(one.conversation().server());
        long first = index.frames().timeNanos(0);
        double start = seconds(one.firstNanos() - first);
        return line(client, server, one.client().frames(), size(one.client().bytes()), one.server().frames(),
                size(one.server().bytes()), written(start, 9),
                written(seconds(one.lastNanos() - first) - start, 4));
    }

    private static Line line(String one, String other, long forth, String bytesForth, long back, String bytesBack,
            String start, String duration) {
        return one.compareTo(other) <= 0
                ? new Line(one + " " + other, forth, bytesForth, back, bytesBack, start, duration)
                : new Line(other + " " + one, back, bytesBack, forth, bytesForth, start, duration);
    }

    private static String text(Endpoint endpoint) {
        return endpoint.address() + ":" + endpoint.port();
    }

    private static String size(long bytes) {
        if (bytes < 10_000) {
            return bytes + " bytes";
        }
        return bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    /// tshark reckons with floating-point numbers.
    private static double seconds(long nanos) {
        return nanos / NANOS + (double) (nanos % NANOS) / NANOS;
    }

    /// As C prints a number: with more digits than it has.
    private static String written(double number, int places) {
        return new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static List<Line> theirs(Path capture, Transport transport) throws IOException {
        String table = "conv," + transport.name().toLowerCase(Locale.ROOT);
        return Tshark.run(List.of("tshark", "-n", "-q", "-z", table, "-r", capture.toString())).stream()
                .filter(line -> line.contains(" <-> ") && !TUNNEL.matcher(line).find())
                .map(line -> line.strip().split("\\s+"))
                .map(cells -> line(cells[0], cells[2], Long.parseLong(cells[6]), cells[7] + " " + cells[8],
                        Long.parseLong(cells[3]), cells[4] + " " + cells[5], cells[12], cells[13]))
                .sorted().toList();
    }
}
