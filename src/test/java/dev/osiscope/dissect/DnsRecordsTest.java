package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What records of each type say.
class DnsRecordsTest {

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1   | c0a80101                         | dns.a                       | 192.168.1.1",
        "28  | 20010db8000000000000000000000001 | dns.aaaa                    | 2001:db8::1",
        "2   | 026e7300                         | dns.ns                      | ns",
        "6   | 026e73000161000000000700000e1000000258000151800000003c | dns.soa.minimum_ttl | 60",
        "6   | 026e73000161000000000700000e1000000258000151800000003c | dns.soa.rname       | a",
        "15  | 000a026d7800                     | dns.mx.mail_exchange        | mx",
        "16  | 03763d3102686f                   | dns.txt                     | v=1",
        "33  | 0001000200350161 00              | dns.srv.port                | 53",
        "33  | 0001000200350161 00              | dns.srv.target              | a",
        "43  | 1234 08 02 aabb                  | dns.ds.digest               | aabb",
        "43  | 1234 08 02 aabb                  | dns.ds.algorithm            | 8 RSA/SHA-256",
        "46  | 0001 0d 02 0000012c 5f000000 5e000000 1234 0161 00 aabbcc | dns.rrsig.signature | aabbcc",
        "46  | 0001 0d 02 0000012c 5f000000 5e000000 1234 0161 00 aabbcc | dns.rrsig.type_covered | 1 A",
        "48  | 0101 03 0d aabbcc                | dns.dnskey.flags.zone_key   | Set",
        "48  | 0101 03 0d aabbcc                | dns.dnskey.public_key       | aabbcc",
        "257 | 00 05 6973737565 63612e6f7267    | dns.caa.value               | ca.org",
        "65  | 0001 00 0001 0003 026832         | dns.svcb.svcparam.key       | 1 alpn",
        "41  | 000a 0008 0102030405060708       | dns.opt.cookie.client       | 0102030405060708",
        "47  | 016200 0006 4000 0000 0003       | dns.nsec.next_domain_name   | b",
        "50  | 01 00 000a 02 aabb 02 ccdd 0006  | dns.nsec3.salt_value        | aabb",
        "52  | 03 01 01 aabb                    | dns.tlsa.selector           | 1",
        "4711| aabb                             | dns.data                    | aabb"})
    void eachTypeHasItsRows(int type, String data, String id, String text) {
        Dissection dissection = record(type, Bytes.ofHex(data));

        assertEquals(text, dissection.field(id).orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    /// A key that two ends agree on by GSS-API, and a message that is none of that.
    @Test
    void aKeyCanBeATokenOfGss() {
        String before = "0161 00 63f40000 63f50000 %s 0000 000f ";
        String token = "600d 0609 2a864886f712010202 0100";

        assertEquals(List.of("ip", "udp", "dns", "gss-api", "spnego-krb5"),
                ids(record(249, Bytes.ofHex(before.formatted("0003") + token + "0000"))));
        assertEquals(List.of("ip", "udp", "dns"), ids(record(249, Bytes.ofHex(before.formatted("0002") + token + "0000"))));
        assertEquals(List.of("ip", "udp", "dns"), ids(record(249, Bytes.ofHex(before.formatted("0003") + "600d"))));
    }

    private static List<String> ids(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).toList();
    }

    @Test
    void textsRepeatUntilTheDataEnds() {
        assertEquals(List.of("v=1", "ho"), record(16, Bytes.ofHex("03763d3102686f")).walk()
                .filter(field -> field.id().equals("dns.txt")).map(Field::text).toList());
    }

    @Test
    void aRecordOfOptionsHasNoClass() {
        Dissection dissection = record(41, Bytes.EMPTY);

        assertEquals("0x0001", dissection.field("dns.rr.udp_payload_size").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.field("dns.resp.ttl"));
    }

    @Test
    void dataThatDoesNotFitItsTypeIsData() {
        assertEquals("c0a801", record(1, Bytes.ofHex("c0a801")).field("dns.data").orElseThrow().text());
        assertEquals("aa", record(16, Bytes.ofHex("04aa")).field("dns.data").orElseThrow().text());
    }

    @Test
    void nothingIsReadAfterAnOptionThatGoesBeyondTheMessage() {
        Dissection dissection = message(Bytes.ofHex("0001 8180 0000 0002 0000 0000"
                + "00 0029 0001 00000000 0004 000a 0c00"
                + "00 0001 0001 0000000a 0004 0a000001"));

        assertEquals(Optional.empty(), dissection.field("dns.a"));
        assertTrue(dissection.stop().isPresent());
    }

    @Test
    void noiseOfEveryTypeNeverThrows() {
        Random random = new Random(4034);
        for (int round = 0; round < 20_000; round++) {
            byte[] array = new byte[random.nextInt(60)];
            random.nextBytes(array);
            for (int index = 0; index < array.length; index += 1 + random.nextInt(3)) {
                array[index] = (byte) random.nextInt(4);
            }
            Dissection dissection = record(round % 260, Bytes.wrap(array));
            dissection.walk().forEach(field -> field.parts().forEach(part ->
                    assertTrue(field.range().contains(part.range()), field::toString)));
        }
    }

    private Dissection record(int type, Bytes data) {
        Bytes fixed = Bytes.ofHex("00 %04x 0001 00000000 %04x".formatted(type, data.length()));
        return message(Frames.joined(Bytes.ofHex("0001 8180 0000 0001 0000 0000"), fixed, data));
    }

    private Dissection message(Bytes message) {
        Bytes header = new UdpHeader(53, 40_000, 8 + message.length(), 0).encode();
        return dissector.dissect(Frames.raw(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.UDP, 1,
                header.length() + message.length()).encode(), header, message));
    }
}
