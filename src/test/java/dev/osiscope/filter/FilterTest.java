package dev.osiscope.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What filters say of one frame, whose fields are made up here.
class FilterTest {

    static final FieldCatalogue CATALOGUE = new FieldCatalogue(List.of(
            KnownField.number("tcp.port", 2), KnownField.number("tcp.srcport", 2),
            KnownField.number("tcp.dstport", 2), KnownField.number("tcp.flags", 2),
            KnownField.number("udp.port", 2), KnownField.number("big", 8),
            new KnownField("scale", FieldType.SIGNED_NUMBER, 4),
            KnownField.of("tcp.flags.syn", FieldType.FLAG), KnownField.of("tcp.flags.ack", FieldType.FLAG),
            KnownField.of("ip.addr", FieldType.IPV4_ADDRESS), KnownField.of("ip.src", FieldType.IPV4_ADDRESS),
            KnownField.of("ipv6.src", FieldType.IPV6_ADDRESS), KnownField.of("eth.src", FieldType.MAC_ADDRESS),
            KnownField.of("tcp.payload", FieldType.OCTETS), KnownField.of("http.host", FieldType.TEXT),
            KnownField.of("frame.time_relative", FieldType.TIME),
            KnownField.of("tcp", FieldType.PROTOCOL), KnownField.of("udp", FieldType.PROTOCOL),
            KnownField.of("tcp.analysis.flags", FieldType.LABEL)));

    /// A segment from 10.1.2.3:1234 to 192.168.0.1:80 with "GET /x" and a host.
    private static final Map<String, List<FieldValue>> FRAME = Map.ofEntries(
            Map.entry("tcp.port", numbers(1234, 80)), Map.entry("tcp.srcport", numbers(1234)),
            Map.entry("tcp.dstport", numbers(80)), Map.entry("tcp.flags", numbers(0x18)),
            Map.entry("tcp.flags.syn", numbers(0)), Map.entry("tcp.flags.ack", numbers(1)),
            Map.entry("big", numbers(-1)), Map.entry("scale", numbers(-2)),
            Map.entry("ip.addr", List.of(octets("0a010203"), octets("c0a80001"))),
            Map.entry("ip.src", List.of(octets("0a010203"))),
            Map.entry("ipv6.src", List.of(octets("20010db8000000000000000000000001"))),
            Map.entry("eth.src", List.of(octets("001b638445e6"))),
            Map.entry("tcp.payload", List.of(octets("474554202f78"))),
            Map.entry("http.host", List.of(new FieldValue.Text("www.Example.org"))),
            Map.entry("frame.time_relative", List.of(new FieldValue.Time(-1_500_000_000L))),
            Map.entry("tcp", List.of(octets("04d20050"))),
            Map.entry("tcp.analysis.flags", List.of(FieldValue.NONE)));

    private static List<FieldValue> numbers(long... values) {
        return Arrays.stream(values).<FieldValue>mapToObj(FieldValue.Unsigned::new).toList();
    }

    private static FieldValue octets(String digits) {
        return new FieldValue.Octets(Bytes.ofHex(digits));
    }

    private record Frame(Set<String> unknown) implements FieldAccess {

        @Override
        public Optional<List<FieldValue>> values(String name) {
            return unknown.contains(name) ? Optional.empty() : Optional.of(FRAME.getOrDefault(name, List.of()));
        }

        @Override
        public Optional<List<FieldValue>> contents(String name) {
            return name.equals("tcp") ? Optional.of(List.of(octets("04d20050" + "474554202f78"))) : values(name);
        }
    }

    private static Answer ask(String text, String... unknown) {
        return switch (Filter.compile(text, CATALOGUE)) {
            case Filter.Compilation.Done(Filter filter) -> filter.ask(new Frame(Set.of(unknown)));
            case Filter.Compilation.Refused(FilterError error) -> throw new AssertionError(text + ": " + error);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "  ", "tcp", "tcp.port", "tcp.analysis.flags", "!udp", "not not tcp", "(tcp)", "tcp and !udp or udp",
        "udp or tcp and tcp", "not udp and tcp",
        "tcp.port == 80", "tcp.port==80", "tcp.port eq 0x50", "tcp.port == 0120", "tcp.port == 0b1010000",
        "tcp.port == 'P'", "tcp.port == '\\x50'", "tcp.port > 80", "tcp.port ge 1234", "tcp.port lt 81",
        "tcp.port !== 80", "tcp.port ~= 80", "tcp.port any_ne 80", "any tcp.port != 80", "all tcp.port >= 80",
        "tcp.port != 81", "tcp.srcport > tcp.dstport", "tcp.port == tcp.srcport",
        "tcp.port in {80}", "tcp.port in { 1, 70..90 , 5}", "tcp.port not in {1..79}", "udp.port not in {1}",
        "all tcp.port in {80,1234}", "tcp.port !in {3}",
        "big == 18446744073709551615", "big > 0", "scale == -2", "scale < 0", "scale in {-3..-1}",
        "tcp.flags & 0x08", "tcp.flags & 0x18 == 0x18", "tcp.flags & 8 & 24", "tcp.flags bitwise_and 16",
        "tcp.flags & tcp.flags == tcp.flags",
        "tcp.flags.ack == 1", "tcp.flags.ack == True", "tcp.flags.syn == FALSE", "tcp.flags.ack == 2",
        "tcp.flags.syn != tcp.flags.ack", "tcp.flags.syn in {0}",
        "ip.addr == 192.168.0.1", "ip.addr == 10.0.0.0/8", "ip.addr == 10.255.255.255/8", "ip.src != 10.2.0.0/16",
        "ip.src > 9.0.0.0/8", "ip.src in {10.0.0.1..10.9.0.0}", "ip.src in {1.1.1.1, 10.1.0.0/16}",
        "ip.src[0] == 0a", "ip.src & 255.0.0.0 == 10.0.0.0", "ip.src == 0.0.0.0/0",
        "ipv6.src == 2001:db8::1", "ipv6.src == 2001:db8::/32", "ipv6.src == 2001:0DB8:0:0:0:0:0.0.0.1",
        "ipv6.src in {2001:db8:: .. 2001:db8::ff}", "ipv6.src > ::",
        "eth.src == 00:1b:63:84:45:e6", "eth.src == 00-1B-63-84-45-E6", "eth.src == 001b.6384.45e6",
        "eth.src[0:3] == 00:1b:63", "eth.src[0-1] == 001b", "eth.src[-2:] == 45:e6", "eth.src[:1] == 0",
        "eth.src[0,5] == 00:e6", "eth.src[-1] == 0xe6", "eth.src[4-5] == 45:e6", "eth.src[0:2][1] == 1b",
        "eth.src contains 63:84", "eth.src[3] & 4", "eth.src[3:1] & 0x04 == 4",
        "tcp.payload contains \"GET\"", "tcp.payload contains 47:45", "tcp.payload[0:3] == \"GET\"",
        "tcp.payload[0] == 'G'", "tcp.payload contains \"\"", "tcp.payload == 474554202f78",
        "tcp contains \"GET\"", "tcp[0:2] == 04:d2", "tcp[2:2] == 00:50", "not tcp[4]", "len(tcp) == 4",
        "tcp.payload matches \"^get\"", "tcp.payload ~ r\"\\s/x$\"", "tcp matches \"get\"",
        "http.host == \"www.Example.org\"", "http.host == www.Example.org", "http.host contains \"Exa\"",
        "http.host matches \"example\\\\.ORG\"", "not http.host matches \"(?-i)example\"",
        "lower(http.host) == \"www.example.org\"", "upper(http.host) contains \"EXAMPLE\"",
        "http.host[0:3] == \"www\"", "http.host > \"w\"", "http.host in {\"a\", \"www.Example.org\"}",
        "len(http.host) == 15", "count(ip.addr) == 2", "count(tcp) == 1", "len(tcp.payload) > 5",
        "frame.time_relative == -1.5", "frame.time_relative < 0", "frame.time_relative in {-2 .. -1}"})
    void itLetsTheFramePass(String text) {
        assertEquals(Answer.YES, ask(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "udp", "!tcp", "not tcp and tcp", "tcp and udp or udp", "udp.port", "udp.port == 1", "udp.port != 1",
        "udp.port in {0..65535}", "tcp.port != 80", "tcp.port ne 1234", "tcp.port === 80", "tcp.port all_eq 80",
        "all tcp.port > 80", "tcp.port in {81..90}", "tcp.port in {90..70}", "tcp.port == tcp.flags",
        "tcp.flags & 0x02", "tcp.flags & 0x02 == 2", "tcp.flags.syn == 1",
        "ip.addr != 10.0.0.0/8", "ip.src == 11.0.0.0/8", "ip.src in {11.0.0.0/8}", "ip.src > 10.0.0.0/8",
        "eth.src[0:7]", "eth.src[6:]", "eth.src[9,0]", "eth.src[-7]", "eth.src[0] & 1",
        "tcp[4:3] == \"GET\"", "tcp.payload contains 47:54", "tcp.payload == \"GET\"", "tcp.payload[0:3] > \"GEU\"",
        "http.host == \"www.example.org\"", "count(udp) == 0", "len(http.host) == 0", "count(udp.port) == 0",
        "frame.time_relative > -1", "all tcp.port in {80}", "tcp.payload & 0"})
    void itHoldsTheFrameBack(String text) {
        assertEquals(Answer.NO, ask(text), text);
    }

    @Test
    void whereAFieldIsNotKnownTheAnswerIsGivenOnlyIfItDoesNotMatter() {
        assertEquals(Answer.UNKNOWN, ask("tcp.payload contains \"GET\"", "tcp.payload"));
        assertEquals(Answer.UNKNOWN, ask("not tcp.payload", "tcp.payload"));
        assertEquals(Answer.UNKNOWN, ask("tcp.port == 80 and tcp.payload", "tcp.payload"));
        assertEquals(Answer.NO, ask("tcp.payload and tcp.port == 81", "tcp.payload"));
        assertEquals(Answer.YES, ask("tcp.payload or tcp.port == 80", "tcp.payload"));
        assertEquals(Answer.UNKNOWN, ask("tcp.payload or tcp.port == 81", "tcp.payload"));
        assertEquals(Answer.NO, ask("udp.port == tcp.port", "tcp.port"));
    }

    @Test
    void itTellsWhichFieldsItAsksFor() {
        Filter.Compilation compiled = Filter.compile(
                "tcp.port == 80 and (ip.addr in {1.2.3.4} or not len(http.host) > tcp.flags & 1)", CATALOGUE);

        assertTrue(compiled instanceof Filter.Compilation.Done(Filter filter)
                && filter.fieldsUsed().equals(Set.of("tcp.port", "ip.addr", "http.host", "tcp.flags")));
    }
}
