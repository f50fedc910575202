package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.EtherType;
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

/// What tunnels carry is taken apart as well.
class TunnelsTest {

    private static final Bytes PACKET = Frames.SYN.from(14);
    private static final Bytes PACKET_6 = Frames.MESSAGES_6.from(14);

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @Test
    void packetsInPackets() {
        assertEquals(List.of("ip", "ip", "tcp"), ids(ipv4(IpProtocol.IPV4, PACKET)));
        assertEquals(List.of("ip", "ipv6", "tcp", "data"), ids(ipv4(IpProtocol.IPV6, PACKET_6)));
        assertEquals(List.of("ipv6", "ip", "tcp"),
                ids(dissector.dissect(Frames.raw(Frames.ipv6(IpProtocol.IPV4, PACKET.length()), PACKET))));
    }

    @ParameterizedTest
    @CsvSource({
            "0000 0800, 'ip,gre,ip,tcp'",
            "b000 0800 1234 0000 00000007 00000008, 'ip,gre,ip,tcp'",
            "3081 880b 002b 0007 00000001 00000002 ff03 0021, 'ip,gre,ppp,ip,tcp'",
            "0000 6558 000000000001 000000000002 0800, 'ip,gre,eth,ip,tcp'",
            "0000 8847 00001140, 'ip,gre,mpls,ip,tcp'",
            "4000 0800 0000 0000 0800 0004 0a000001 0000 0000, 'ip,gre,ip,tcp'",
            "0000 00fe 831b010012, 'ip,gre,osi,isis,isis.lsp'",
            "1000 22eb 00000001 2001 0065 00000005 0000 0000 000000000001 000000000002 0800, 'ip,gre,erspan,eth,ip,tcp'",
            "1000 22eb 00000001 2001 0065 00000005 0000 0800, 'ip,gre,erspan,data'",
            "1000 22eb 00000001 1001 0065 00000005 000000000001 000000000002 0800, 'ip,gre,erspan,eth,ip,tcp'",
            "1000 22eb 00000001 3001 0065 00000005, 'ip,gre,erspan'",
            "0000 0100, 'ip,gre,data'"})
    void greCarriesWhatItsTypeSays(String header, String ids) {
        assertEquals(List.of(ids.split(",")),
                ids(ipv4(IpProtocol.GRE, Frames.joined(Bytes.ofHex(header), PACKET))));
    }

    @Test
    void theKeyOfGreIsFound() {
        Dissection dissection = ipv4(IpProtocol.GRE, Frames.joined(Bytes.ofHex("2000 0800 0000002a"), PACKET));

        assertEquals("0x0000002a", dissection.field("gre.key").orElseThrow().text());
        assertEquals(BitRange.ofBytes(24, 4), dissection.field("gre.key").orElseThrow().range());
    }

    @Test
    void anAuthenticatedPacketIsInTheClear() {
        Bytes ah = Bytes.ofHex("06040000 00000001 00000002 00112233445566778899aabb");
        Dissection dissection = ipv4(IpProtocol.AH, Frames.joined(ah, PACKET.from(20)));

        assertEquals(List.of("ip", "ah", "tcp"), ids(dissection));
        assertEquals("00112233445566778899aabb", dissection.field("ah.icv").orElseThrow().text());
        assertEquals("6 TCP", dissection.field("ah.next_header").orElseThrow().text());
    }

    @Test
    void anEncryptedPacketIsNot() {
        Dissection dissection = ipv4(IpProtocol.ESP, Bytes.ofHex("00000001 00000002 aabbcc"));

        assertEquals(List.of("ip", "esp"), ids(dissection));
        assertEquals("aabbcc", dissection.field("esp.encrypted_data").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void networksOverUdp() {
        Bytes inner = Frames.SYN;
        assertEquals(List.of("ip", "udp", "vxlan", "eth", "ip", "tcp"),
                ids(udp(4789, Frames.joined(Bytes.ofHex("08000000 00007b00"), inner))));
        assertEquals(List.of("ip", "udp", "geneve", "eth", "ip", "tcp"),
                ids(udp(6081, Frames.joined(Bytes.ofHex("01006558 00007b00 01020380"), inner))));
    }

    @Test
    void packetsOfMobilePhones() {
        String teid = " 00000001";
        assertEquals(List.of("ip", "udp", "gtp", "ip", "tcp"),
                ids(udp(2152, Frames.joined(Bytes.ofHex("30ff0028" + teid), PACKET))));
        assertEquals(List.of("ip", "udp", "gtp", "ipv6", "tcp", "data"),
                ids(udp(2152, Frames.joined(Bytes.ofHex("32ff003c" + teid + "00010000"), PACKET_6))));
        assertEquals(List.of("ip", "udp", "gtp", "ip", "tcp"),
                ids(udp(2152, Frames.joined(Bytes.ofHex("34ff0034" + teid + "00000085 01100100"), PACKET))));
        assertEquals(List.of("ip", "udp", "gtp", "ppp", "ip", "tcp"),
                ids(udp(2152, Frames.joined(Bytes.ofHex("30ff0028" + teid + "0021"), PACKET))));
        assertEquals(List.of("ip", "udp", "gtp", "ip", "tcp"), ids(udp(2123,
                Frames.joined(Bytes.ofHex("1eff0028 00000000 ffffffff 0000000000000000"), PACKET))));
    }

    @Test
    void otherMessagesOfMobilePhonesCarryNothing() {
        List<String> none = List.of("ip", "udp", "gtp");
        assertEquals(none, ids(udp(2152, Bytes.ofHex("32010004 00000000 00010000"))));
        assertEquals(none, ids(udp(2152, Bytes.ofHex("34ff0008 00000001 00000085 00100100"))));
        assertEquals(none, ids(udp(2152, Bytes.ofHex("34ff0008 00000001 00000085 ff100100"))));
        assertEquals(none, ids(udp(2152, Bytes.ofHex("20ff0008 00000001 45"))));
        assertEquals(none, ids(udp(2152, Bytes.ofHex("30"))));
        assertEquals(List.of("ip", "udp", "gtp", "gtpv2"), ids(udp(2123, Bytes.ofHex("48200004 00000000"))));
    }

    @Test
    void labelsAndSessionsOnTheLink() {
        assertEquals(List.of("eth", "mpls", "mpls", "ipv6", "tcp", "data"), ids(dissector.dissect(Frames.ethernet(
                Frames.joined(Frames.ethernetHeader(EtherType.MPLS), Bytes.ofHex("00010040 00011140"), PACKET_6)))));
        assertEquals(List.of("eth", "mpls", "data"), ids(dissector.dissect(Frames.ethernet(
                Frames.joined(Frames.ethernetHeader(EtherType.MPLS), Bytes.ofHex("00011140 99aabbcc"))))));
        assertEquals(List.of("eth", "pppoes", "ppp", "ip", "tcp"), ids(dissector.dissect(Frames.ethernet(
                Frames.joined(Frames.ethernetHeader(EtherType.PPPOE_SESSION), Bytes.ofHex("1100 0001 003e 0021"),
                        PACKET)))));
        assertEquals(List.of("eth", "pppoed"), ids(dissector.dissect(Frames.ethernet(
                Frames.joined(Frames.ethernetHeader(EtherType.PPPOE_DISCOVERY), Bytes.ofHex("1109 0000 0004 01010000"))
        ))));
    }

    @Test
    void packetsInPacketsInPacketsEnd() {
        Bytes packet = PACKET;
        for (int depth = 0; depth < 500; depth++) {
            packet = packet(IpProtocol.IPV4, packet);
        }

        assertEquals(502, dissector.dissect(Frames.raw(packet)).layers().size());
    }

    @Test
    void cutShortAtEveryLengthNeverThrows() {
        List<Bytes> whole = List.of(
                packet(IpProtocol.GRE, Frames.joined(Bytes.ofHex("f080 0800 0000 0000 00000007 00000008 00000009"
                        + "0800 0004 0a000001 0000 0000"), PACKET)),
                packet(IpProtocol.AH, Frames.joined(Bytes.ofHex("06040000 00000001 00000002 00112233445566778899aabb"),
                        PACKET.from(20))),
                packet(IpProtocol.ESP, Bytes.ofHex("00000001 00000002 aabbcc")),
                datagram(4789, Frames.joined(Bytes.ofHex("08000000 00007b00"), Frames.SYN)),
                datagram(6081, Frames.joined(Bytes.ofHex("01006558 00007b00 01020380"), Frames.SYN)),
                datagram(2152, Frames.joined(Bytes.ofHex("34ff0034 00000001 00000085 01100100"), PACKET)));
        for (Bytes packet : whole) {
            for (int length = 1; length < packet.length(); length++) {
                assertTrue(dissector.dissect(Frames.raw(packet.atMost(length))).stop().isPresent(), "length " + length);
            }
        }
    }

    @Test
    void noiseInTunnelsNeverThrows() {
        Random random = new Random(4789);
        int[] protocols = {4, 41, 47, 50, 51};
        for (int round = 0; round < 20_000; round++) {
            byte[] array = new byte[random.nextInt(120)];
            random.nextBytes(array);
            Dissection dissection = ipv4(new IpProtocol(protocols[round % protocols.length]), Bytes.wrap(array));
            BitRange whole = BitRange.ofBytes(0, dissection.frame().bytes().length());
            assertTrue(dissection.walk().allMatch(field -> whole.contains(field.range())), dissection::toString);
        }
    }

    private Dissection ipv4(IpProtocol protocol, Bytes payload) {
        return dissector.dissect(Frames.raw(packet(protocol, payload)));
    }

    private Dissection udp(int port, Bytes payload) {
        return dissector.dissect(Frames.raw(datagram(port, payload)));
    }

    private static Bytes datagram(int port, Bytes payload) {
        return packet(IpProtocol.UDP,
                Frames.joined(new UdpHeader(50_000, port, 8 + payload.length(), 0).encode(), payload));
    }

    private static Bytes packet(IpProtocol protocol, Bytes payload) {
        return Frames.joined(
                Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, protocol, 1, payload.length()).encode(), payload);
    }

    private static List<String> ids(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).toList();
    }
}
