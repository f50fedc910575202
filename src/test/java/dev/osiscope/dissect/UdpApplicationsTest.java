package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.frame.Frame;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.application.DhcpHeader;
import dev.osiscope.wire.application.DnsHeader;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// DNS and DHCP.
@RunsBeside
class UdpApplicationsTest {

    private static final int DNS = 53;
    private static final int DHCP = 67;
    private static final Bytes ANSWER = Bytes.ofHex("1234 8180 0001 0003 0000 0000"
            + "0161 026263 00 0001 0001"
            + "c00c 0005 0001 0000000a 0004 0178 c00e"
            + "c00c 0001 0001 0000000a 0004 0a000001"
            + "00 001c 0001 0000000a 0010 20010db8000000000000000000000001");

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @Test
    void namesArePutTogetherFromTheirParts() {
        Dissection dissection = datagram(DNS, ANSWER);

        assertEquals(List.of("a.bc"), texts(dissection, "dns.qry.name"));
        assertEquals(List.of("a.bc", "a.bc", "<Root>"), texts(dissection, "dns.resp.name"));
        assertEquals(List.of("x.bc"), texts(dissection, "dns.cname"));
        assertEquals(List.of("10.0.0.1"), texts(dissection, "dns.a"));
        assertEquals(List.of("2001:db8::1"), texts(dissection, "dns.aaaa"));
        assertEquals(ANSWER.atMost(12), dissection.header(DnsHeader.class).orElseThrow().encode());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void aNameThatIsNoneSaysSo() {
        String header = "1234 0100 0001 0000 0000 0000";

        assertEquals(List.of("<Name contains a pointer that loops>"),
                texts(datagram(DNS, Bytes.ofHex(header + "c00c 0001 0001")), "dns.qry.name"));
        assertEquals(List.of("<Name too long>"), texts(datagram(DNS, Bytes.ofHex(
                header + ("3f" + "61".repeat(63)).repeat(4) + "00 0001 0001")), "dns.qry.name"));
        assertEquals(List.of("<Unknown extended label>"),
                texts(datagram(DNS, Bytes.ofHex(header + "0161 42 0001 0001")), "dns.qry.name"));
        assertEquals("DNS at byte 40: a question or record can't be read.", datagram(DNS, Bytes.ofHex(
                header + "73 0161 00 0001 0001")).stop().orElseThrow().sentence());
        assertEquals("DNS at byte 40: a question or record can't be read.", datagram(DNS, Bytes.ofHex(
                header + "c0ff 0001 0001")).stop().orElseThrow().sentence());
        assertEquals("DNS at byte 40: a question or record can't be read.", datagram(DNS, Bytes.ofHex(
                header.replace("0100", "4200") + "0161 c002 0001 0001")).stop().orElseThrow().sentence());
    }

    @Test
    void anUpdateCountsOtherThings() {
        Dissection dissection = datagram(DNS, Bytes.ofHex("1234 2800 0001 0002 0000 0000 00 0006 0001"));

        assertEquals(List.of("2"), texts(dissection, "dns.count.prerequisites"));
        assertEquals(List.of(), texts(dissection, "dns.count.answers"));
    }

    @Test
    void dhcpHasOptions() {
        Bytes fixed = new BytesBuilder(240).put(0, Bytes.ofHex("01010600 deadbeef"))
                .put(236, Bytes.ofHex("63825363")).build();
        Dissection dissection = datagram(DHCP, Frames.joined(fixed, Bytes.ofHex("350101 3204c0a80007 00 ff 0000")));

        assertEquals(List.of("1 DISCOVER"), texts(dissection, "dhcp.option.dhcp"));
        assertEquals(List.of("192.168.0.7"), texts(dissection, "dhcp.option.requested_ip_address"));
        assertEquals(List.of("0xdeadbeef"), texts(dissection, "dhcp.id"));
        assertEquals(fixed, dissection.header(DhcpHeader.class).orElseThrow().encode());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void optionsOfNoiseAreNeverAnException() {
        Bytes fixed = new BytesBuilder(240).put(236, Bytes.ofHex("63825363")).build();
        Random random = new Random(2132);
        for (int round = 0; round < 10_000; round++) {
            byte[] options = new byte[random.nextInt(60)];
            for (int index = 0; index < options.length; index++) {
                options[index] = (byte) random.nextInt(random.nextBoolean() ? 8 : 256);
            }
            Dissection dissection = datagram(DHCP, Frames.joined(fixed, Bytes.wrap(options)));

            assertEquals(fixed, dissection.header(DhcpHeader.class).orElseThrow().encode());
        }
    }

    @Test
    void stationsOfAMeshSayWhoTheyHear() {
        Dissection dissection = datagram(698, Bytes.ofHex(
                "001c 0001 0186 0018 0a000001 0100 0001 0000 05 03 0600 0008 0a000002"));

        assertEquals(List.of("1 HELLO"), texts(dissection, "olsr.message_type"));
        assertEquals(List.of("10.0.0.1"), texts(dissection, "olsr.origin_addr"));
        assertEquals(List.of("10.0.0.2"), texts(dissection, "olsr.neighbor_addr"));
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void theHandshakeOfDtlsIsPutTogether() {
        Memory memory = new Memory(TcpJudge::new);
        String record = "16fefd 0000 00000000000%d 0010 0b000008 0001 00000%d 000004";
        Bytes first = Bytes.ofHex(record.formatted(1, 0) + "00000500");
        Bytes second = Bytes.ofHex(record.formatted(2, 4) + "00023005");

        assertEquals(List.of("11 Certificate"), texts(dissector.dissect(frame(4433, first), 1, memory),
                "dtls.handshake.type"));
        assertEquals(List.of("3005"), texts(dissector.dissect(frame(4433, second), 2, memory),
                "dtls.handshake.certificate"));
    }

    @Test
    void optionsOfDhcpSayWhatTheyMean() {
        Bytes fixed = new BytesBuilder(240).put(236, Bytes.ofHex("63825363")).build();
        Dissection dissection = datagram(DHCP, Frames.joined(fixed, Bytes.ofHex("0308 0a000001 0a000002" + "370201 03"
                + "3d07 01 020000000007" + "5107 05 00 00 686f7374" + "520a 0104 61626364 0202 7879"
                + "0102 ffff ff")));

        assertEquals(List.of("10.0.0.1", "10.0.0.2"), texts(dissection, "dhcp.option.router"));
        assertEquals(List.of("1 Subnet mask", "3 Router"), texts(dissection, "dhcp.option.request_list_item"));
        assertEquals("02:00:00:00:00:07", texts(dissection, "dhcp.hw.mac_addr").getLast());
        assertEquals(List.of("host"), texts(dissection, "dhcp.fqdn.name"));
        assertEquals(List.of("7879"),
                texts(dissection, "dhcp.option.agent_information_option.agent_remote_id"));
        assertEquals(List.of("ffff"), texts(dissection, "dhcp.option.value"));
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void damageIsNeverAnException() {
        Random random = new Random(1035);
        for (int round = 0; round < 20_000; round++) {
            byte[] array = ANSWER.toArray();
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                array[random.nextInt(array.length)] = (byte) random.nextInt(256);
            }
            Dissection dissection = datagram(DNS, Bytes.wrap(array).atMost(random.nextInt(array.length + 1)));

            dissection.walk().forEach(field -> field.parts().forEach(part ->
                    assertEquals(true, field.range().contains(part.range()), field::toString)));
        }
    }

    private Dissection datagram(int port, Bytes message) {
        return dissector.dissect(frame(port, message));
    }

    private static Frame frame(int port, Bytes message) {
        Bytes header = new UdpHeader(port, 40_000, 8 + message.length(), 0).encode();
        return Frames.raw(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.UDP, 1,
                header.length() + message.length()).encode(), header, message);
    }

    private static List<String> texts(Dissection dissection, String id) {
        return dissection.walk().filter(field -> field.id().equals(id)).map(Field::text).toList();
    }
}
