package dev.osiscope.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.export.FrameFields;
import dev.osiscope.session.FileFields;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The verdicts on checksums, and what the checksums should be, are those of tshark 4.0 where it is told to check all of
/// them, which by default it does not do.
///
/// Two differences are meant, docs/differences-from-wireshark.md says why: a checksum that was left to the network card
/// is not bad, and neither is one of a packet that isn't all there.
@RunsBeside
class ChecksumComparisonTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src", "test", "resources", "captures"), Path.of("..", "shared", "captures"));
    private static final List<String> CHECKED =
            List.of("ip.check_checksum:TRUE", "tcp.check_checksum:TRUE", "udp.check_checksum:TRUE");
    private static final List<Checksum> CHECKSUMS = List.of(
            new Checksum("ip.checksum.status", "ip.checksum_calculated"),
            new Checksum("tcp.checksum.status", "tcp.checksum_calculated"),
            new Checksum("udp.checksum.status", "udp.checksum_calculated"),
            new Checksum("icmp.checksum.status", ""),
            new Checksum("icmpv6.checksum.status", ""),
            new Checksum("igmp.checksum.status", ""),
            new Checksum("gre.checksum.status", ""));
    private static final Verdict NO_VERDICT = new Verdict("", "");
    private static final String BAD = "0";
    private static final String UNVERIFIED = "2";

    /// The names of the fields with the verdict on a checksum, and with what it should be; that may be empty.
    private record Checksum(String status, String right) {

        Verdict in(FrameFields frame) {
            return new Verdict(frame.value(status).orElse(""), frame.value(right).orElse(""));
        }

        Verdict in(TsharkTable table, List<String> row) {
            return new Verdict(row.get(table.names().indexOf(status)),
                    right.isEmpty() ? "" : row.get(table.names().indexOf(right)));
        }
    }

    /// The values of these fields.
    private record Verdict(String status, String right) {

        boolean isLeftToCard(Verdict theirs) {
            return theirs.status.equals(BAD) && status.equals(UNVERIFIED) && right.equals(theirs.right);
        }

        boolean isCut(Verdict theirs) {
            return theirs.status.equals(BAD) && status.equals(UNVERIFIED) && right.isEmpty();
        }
    }

    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int left;
    private int cut;

    @Test
    void checksumsHaveTheVerdictsOfTshark() throws IOException {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
        List<Path> captures = new ArrayList<>();
        for (Path folder : FOLDERS) {
            if (Files.isDirectory(folder)) {
                captures.addAll(TsharkTable.captures(folder));
            }
        }
        // Most of the time a tshark starts, one for each capture.
        captures.parallelStream().map(ChecksumComparisonTest::asked).forEachOrdered(this::compare);

        System.out.printf("%d checksums compared, %d differ (%d were left to the card, %d are of packets cut short)%n",
                compared, differences.size(), left, cut);
        differences.forEach(System.out::println);
        assertTrue(left > 0, "no checksum was left to the card");
        assertEquals(List.of(), differences);
    }

    private static TsharkTable asked(Path capture) {
        List<String> names = CHECKSUMS.stream()
                .flatMap(checksum -> Stream.of(checksum.status(), checksum.right())).filter(name -> !name.isEmpty())
                .toList();
        try {
            return Tshark.table(capture, names, CHECKED);
        } catch (IOException failure) {
            throw new UncheckedIOException(capture.toString(), failure);
        }
    }

    private void compare(TsharkTable table) {
        try (FileFields frames = FileFields.open(table.capture())) {
            for (List<String> row : table.rows()) {
                FrameFields frame = frames.next().orElseThrow();
                for (Checksum checksum : CHECKSUMS) {
                    compare(table.capture() + " " + frames.number() + " " + checksum.status(), checksum.in(table, row),
                            checksum.in(frame));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(table.capture().toString(), failure);
        }
    }

    private void compare(String place, Verdict theirs, Verdict ours) {
        compared += theirs.equals(NO_VERDICT) && ours.equals(NO_VERDICT) ? 0 : 1;
        if (ours.isLeftToCard(theirs)) {
            left++;
        } else if (ours.isCut(theirs)) {
            cut++;
        } else if (!ours.equals(theirs)) {
            differences.add("%s: tshark %s, here %s".formatted(place, theirs, ours));
        }
    }
}
