package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Protocols that are not taken apart have their names.
class NamedProtocolsTest {

    private static final String QUIC_LONG = "c3 00000001 04 01020304 00 0000";

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @ParameterizedTest
    @CsvSource({"88cc, lldp", "888e, eapol", "22f4, isis", "1234, data"})
    void byEtherType(String type, String name) {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                Frames.ethernetHeader(new EtherType(Integer.parseInt(type, 16))), Bytes.ofHex("0102030405"))));

        assertEquals(List.of("eth", name), ids(dissection));
    }

    @ParameterizedTest
    @CsvSource({"0000, data", "05dd, data", "05ff, data", "0004, llc data"})
    void aNumberMayBeALengthOrNeither(String number, String names) {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                Frames.ethernetHeader(new EtherType(Integer.parseInt(number, 16))), Bytes.ofHex("12120305"))));

        assertEquals(List.of(("eth " + names).split(" ")), ids(dissection));
    }

    @Test
    void novellsPacketsHaveNoLinkControl() {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                Frames.ethernetHeader(new EtherType(6)), Bytes.ofHex("ffff00060011"))));

        assertEquals(List.of("eth", "ipx"), ids(dissection));
    }

    @ParameterizedTest
    @CsvSource({"13, dvmrp", "14, pim", "41, igap"})
    void othersUseTheNumberOfIgmp(String type, String name) {
        assertEquals(List.of("ip", "igmp", name), ids(dissector.dissect(
                Frames.raw(packet(IpProtocol.IGMP, Bytes.ofHex(type + "00000000000000"))))));
    }

    @ParameterizedTest
    @CsvSource({
            "424203 00, stp", "e0e003 00, ipx", "aaaa03 00000c 2000 00, cdp", "aaaa03 000000 88cc 00, lldp",
            "aaaa03 000081 01a2 00, ndp", "aaaa03 00e02b 00bb 00, edp", "aaaa03 0080c2 000e 00, stp",
            "aaaa03 004096 0000 00, wlccp", "aaaa03 0000f8 88cc 00, lldp", "f8f803 000000 0623 0608 00, hpext hpsw",
            "f8f803 000000 0608 0608 00, hpext rmp", "f8f803 000000 9999 0608 00, hpext data",
            "aaaa03 0080c2 0007 020000000001 020000000002 88cc 00, eth lldp",
            "aaaa03 00000c 9999 00, data", "121203 00, data"})
    void byAccessPointAndOrganization(String hex, String names) {
        Bytes payload = Bytes.ofHex(hex);
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                Frames.ethernetHeader(new EtherType(payload.length())), payload)));

        assertEquals(List.of(("eth llc " + names).split(" ")), ids(dissection));
    }

    @ParameterizedTest
    @CsvSource({"89, ospf", "88, eigrp", "112, vrrp", "103, pim", "253, data"})
    void byProtocolNumber(int number, String name) {
        assertEquals(List.of("ip", name), ids(dissector.dissect(
                Frames.raw(packet(new IpProtocol(number), Bytes.ofHex("010203"))))));
    }

    @ParameterizedTest
    @CsvSource({
            "33, 00010002 03000000 04 000001 61, dccp data",
            "33, 00010002 02000000 04 000001 61, dccp",
            "33, 00010002 04000000 05 00 000000000001 61, dccp data",
            "33, 00010002 06000000 08 000001 00000002 61626364 65666768, dccp",
            "33, 00010002 04000000 08 000001 00000002 61, dccp data",
            "33, 00010002 04000000 17 00 000000000001 61, dccp",
            "33, 0001, dccp",
            "80, 831b010010, osi isis isis.hello",
            "113, 00010002 0400 0000 010203040506 0001 00000001 00000000 61, pgm data",
            "113, 00010002 0401 0000 010203040506 0001 00000001 00000000 0004 0008 80040000 61, pgm data",
            "113, 00010002 0401 0000 010203040506 0001 00000001 00000000 0004 00ff 80040000 61, pgm",
            "113, 00010002 0800 0000 010203040506 0001 00000001 00000000 61, pgm"})
    void byProtocolNumberAndHowLongTheHeaderIs(int number, String hex, String names) {
        assertEquals(List.of(("ip " + names).split(" ")), ids(dissector.dissect(
                Frames.raw(packet(new IpProtocol(number), Bytes.ofHex(hex))))));
    }

    @ParameterizedTest
    @CsvSource({
            "161, 3026 0201, snmp",
            "161, 4142 4344, data",
            "123, 1b, ntp",
            "5060, 494e56495445207369703a61205349502f322e300d0a, sip",
            "5060, 68656c6c6f0d0a, data",
            "514, 3c33343e, syslog",
            "47808, 810b000c 0120ffff00ff 1008, bvlc bacnet bacapp",
            "47808, 810b0009 0180 00ffff, bvlc bacnet",
            "9875, 20000000 0a000001 763d300d0a, sap sdp",
            "4500, ff, udpencap",
            "4500, 00000000 0102, udpencap isakmp",
            "4500, 00000001 00000002, udpencap esp",
            "40001, 7fff010000010000000000000161 00 00010001, dns",
            "40001, ffff810000000040000000000000, dns",
            "40001, ffff810000000065000000000000, data",
            "1812, 01010014 00000000000000000000000000000000, radius",
            "1812, 3a010014 00000000000000000000000000000000, data",
            "698, 0014 0001 0186 0010 0a000001 0100 0001 00000503, olsr",
            "698, 00ff 0001 0186 0010, data",
            "40001, 09 0102030405060708 51303433 01, gquic",
            "40001, 8d 51303436 50 0102, gquic",
            "40001, 0001 0000 0102030405060708090a0b0c0d0e0f10, classicstun",
            "40001, 0001 0000 2112a442 0102030405060708090a0b0c, stun",
            "40001, 0016 0008 2112a442 0102030405060708090a0b0c 0013 0004 61626364, stun data",
            "40001, 0801 0000 2112a442 0102030405060708090a0b0c, data",
            "3478, 0001 0003 2112a442 0102030405060708090a0b0c 414243, stun",
            "40001, 80c90001 01020304, rtcp",
            "40001, 80cd0001 01020304, data",
            "40001, 52545053 0201 0000, rtps",
            "40001, 4172742d4e657400 0050, artnet",
            "40001, 494e56495445207369703a61205349502f322e300d0a, sip",
            "9999, d0f281f8, tplink-smarthome json",
            "9999, 0102, data",
            "10500, 00000000 3b, hip",
            "10500, 00000001 3b, data",
            "2887, 01, wlccp",
            "40001, 01020304, data"})
    void byPortAndWhatTheDatagramHas(int port, String hex, String names) {
        Dissection dissection = dissector.dissect(Frames.raw(datagram(port, Bytes.ofHex(hex))));

        assertEquals(List.of(("ip udp " + names).split(" ")), ids(dissection));
    }

    @Test
    void theBytesAreShownAsData() {
        Dissection dissection = dissector.dissect(Frames.raw(datagram(123, Bytes.ofHex("1b02"))));

        assertEquals("Network Time", dissection.layers().getLast().protocol().name());
        assertEquals("1b02", dissection.field("data.undissected").orElseThrow().text());
        assertEquals("123 ntp", dissection.field("udp.dstport").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void whatTheCaptureCutIsTold() {
        Bytes whole = datagram(123, Bytes.ofHex("1b020304"));
        Dissection dissection = dissector.dissect(Frames.cut(dev.osiscope.frame.LinkType.RAW, whole.length(),
                whole.atMost(whole.length() - 2)));

        assertTrue(dissection.stop().orElseThrow().sentence().contains("the capture kept 30 of 32 bytes"));
    }

    @Test
    void onceRecognisedTwoEndsSpeakThatProtocol() {
        Memory memory = new Memory(TcpJudge::new);
        Bytes shortHeader = Bytes.ofHex("40 01020304 0506");

        assertEquals(List.of("ip", "udp", "data"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, shortHeader)), 1, memory)));
        assertEquals(List.of("ip", "udp", "quic"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, Bytes.ofHex(QUIC_LONG))), 2, memory)));
        assertEquals(List.of("ip", "udp", "quic"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, shortHeader)), 3, memory)));
        assertEquals(List.of("ip", "udp", "data"), ids(dissector.dissect(
                Frames.raw(datagram(40_002, shortHeader)), 4, memory)));
    }

    @Test
    void callsOfDceAreRecognised() {
        Bytes call = Frames.joined(Bytes.ofHex("0400 2000 00 000000"), Bytes.wrap(new byte[72]));

        assertEquals(List.of("ip", "udp", "dcerpc"), ids(dissector.dissect(Frames.raw(datagram(40_001, call)))));
    }

    @Test
    void recordsOfDtlsFillTheDatagram() {
        String record = "16 feff 0000 000000000000 0001 00";

        assertEquals(List.of("ip", "udp", "dtls"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, Bytes.ofHex(record + record))))));
        assertEquals(List.of("ip", "udp", "data"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, Bytes.ofHex(record + "00"))))));
        assertEquals(List.of("ip", "udp", "data"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, Bytes.ofHex("16 feff 0000 000000000000 0005 00"))))));
    }

    @Test
    void endsThatSpeakDtlsMayFindTheirAddressesBetween() {
        Memory memory = new Memory(TcpJudge::new);
        Bytes record = Bytes.ofHex("16 feff 0000 000000000000 0001 00");
        Bytes binding = Bytes.ofHex("0001 0000 2112a442 0102030405060708090a0b0c");

        assertEquals(List.of("ip", "udp", "dtls"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, record)), 1, memory)));
        assertEquals(List.of("ip", "udp", "stun"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, binding)), 2, memory)));
        assertEquals(List.of("ip", "udp", "dtls"), ids(dissector.dissect(
                Frames.raw(datagram(40_001, record)), 3, memory)));
    }

    @Test
    void everyNameStandsInTheTablesOnce() {
        List<String> names = FieldTable.ALL.stream().map(FieldTable::protocol).map(Protocol::id).toList();

        assertEquals(names.size(), new HashSet<>(names).size());
        assertTrue(names.containsAll(List.of("ssh", "ospf", "lldp", "quic", "sdp", "mdns")));
    }

    @Test
    void noiseOnEveryPortNeverThrows() {
        Random random = new Random(6335);
        for (int port = 1; port < 65_536; port += 1 + random.nextInt(3)) {
            byte[] array = new byte[random.nextInt(40)];
            random.nextBytes(array);
            assertTrue(dissector.dissect(Frames.raw(datagram(port, Bytes.wrap(array)))).layers().size() >= 2);
        }
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
