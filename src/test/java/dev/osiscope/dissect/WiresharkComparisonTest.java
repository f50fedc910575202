package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each field that the dissector names has Wireshark's value, in every frame of the captures that lie beside
/// the project. A table of values lies beside each capture: its first row names the fields.
class WiresharkComparisonTest {

    /// How many values differ today. Most of them need more than one frame (fragments and segments put together
    /// again) or a protocol that is not dissected yet (tunnels, DNS over TCP); the others are packets that the
    /// network card was to cut up, and headers with lengths that can't be. It only ever gets smaller.
    private static final int DIFFER_AT_MOST = 248;

    private static final Path CAPTURES = Path.of("..", "shared", "captures");
    private static final int SHOWN_OF_A_FIELD = 4;

    /// The fields that belong to one frame; those of a conversation, relative numbers among them, are the tracker's.
    private static final Set<String> COMPARED = Set.of(
            "eth.src", "eth.dst", "eth.type", "vlan.id", "arp.opcode", "arp.src.hw_mac", "arp.src.proto_ipv4",
            "arp.dst.hw_mac", "arp.dst.proto_ipv4", "ip.version", "ip.hdr_len", "ip.dsfield", "ip.len", "ip.id",
            "ip.flags", "ip.frag_offset", "ip.ttl", "ip.proto", "ip.checksum", "ip.src", "ip.dst", "ipv6.plen",
            "ipv6.nxt", "ipv6.hlim", "ipv6.flow", "ipv6.tclass", "ipv6.src", "ipv6.dst", "icmp.type", "icmp.code",
            "icmp.checksum", "icmpv6.type", "icmpv6.code", "udp.srcport", "udp.dstport", "udp.length",
            "udp.checksum", "tcp.srcport", "tcp.dstport", "tcp.seq_raw", "tcp.ack_raw", "tcp.hdr_len", "tcp.flags",
            "tcp.window_size_value", "tcp.checksum", "tcp.urgent_pointer", "tcp.options.mss_val",
            "tcp.options.wscale.shift", "tcp.options.sack_perm",
            "tcp.options.timestamp.tsval", "tcp.options.timestamp.tsecr", "dns.id", "dns.flags.response",
            "dns.qry.name", "dns.qry.type", "dns.count.answers", "dns.a", "dns.aaaa", "dhcp.option.dhcp");

    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Map<String, List<String>> differences = new TreeMap<>();
    private int compared;

    @Test
    void everyFieldHasWiresharksValue() throws IOException {
        assumeTrue(Files.isDirectory(CAPTURES), "no captures beside the project at " + CAPTURES);

        try (Stream<Path> files = Files.walk(CAPTURES)) {
            for (Path table : files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList()) {
                compare(table);
            }
        }
        int differ = differences.values().stream().mapToInt(List::size).sum();
        System.out.println(compared + " fields compared, " + differ + " differ");
        differences.forEach((id, list) -> System.out.println(id + ": " + list.size() + ", "
                + String.join("; ", list.stream().limit(SHOWN_OF_A_FIELD).toList())));

        assertTrue(compared > 0);
        assertTrue(differ <= DIFFER_AT_MOST, differ + " differ, at most " + DIFFER_AT_MOST + " may");
    }

    private static List<Frame> frames(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames.add(reader.frame());
            }
        }
        return frames;
    }

    private void compare(Path table) throws IOException {
        String name = table.getFileName().toString().replaceFirst("\\.tsv$", "");
        List<String> rows = Files.readAllLines(table);
        List<Frame> frames = frames(table.resolveSibling(name));
        assertEquals(rows.size() - 1, frames.size(), name);
        List<String> ids = List.of(rows.getFirst().split("\t"));
        for (int index = 0; index < frames.size(); index++) {
            String[] cells = rows.get(index + 1).split("\t", -1);
            Dissection dissection = dissector.dissect(frames.get(index));
            for (int column = 0; column < cells.length; column++) {
                if (COMPARED.contains(ids.get(column))) {
                    compare(name + " " + (index + 1), ids.get(column), cells[column], dissection);
                }
            }
        }
    }

    private void compare(String place, String id, String expected, Dissection dissection) {
        String ours = dissection.field(id).map(WiresharkComparisonTest::value).orElse("");
        if (expected.isEmpty() && ours.isEmpty()) {
            return;
        }
        compared++;
        if (!ours.equals(number(expected)) && !ours.equals(expected) && !(ours.equals("*") && !expected.isEmpty())) {
            differences.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(place + " theirs '" + expected + "' ours '" + ours + "'");
        }
    }

    /// A number in decimal digits, whichever way it is written; anything else as it is.
    private static String number(String text) {
        return switch (text) {
            case "True" -> "1";
            case "False" -> "0";
            default -> text.matches("0x[0-9a-f]{1,15}") ? Long.toString(Long.parseLong(text.substring(2), 16)) : text;
        };
    }

    /// A structure is there or it is not.
    private static String value(Field field) {
        return switch (field.value()) {
            case FieldValue.Unsigned number -> Long.toString(number.value());
            case FieldValue.Octets octets when field.definition().format() == FieldFormat.OCTETS ->
                    octets.bytes().hex();
            case FieldValue.Octets _ -> field.text();
            case FieldValue.Text text -> text.text();
            case FieldValue.None _ -> "*";
        };
    }
}
