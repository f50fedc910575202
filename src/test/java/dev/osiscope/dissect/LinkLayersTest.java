package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.link.ArpPacket;
import dev.osiscope.wire.link.LlcHeader;
import dev.osiscope.wire.link.PppHeader;
import dev.osiscope.wire.link.Sll2Header;
import dev.osiscope.wire.link.SllHeader;
import dev.osiscope.wire.link.VlanHeader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands between the start of the frame and the packet.
class LinkLayersTest {

    private static final Bytes CARDS = Bytes.ofHex("020000000001 020000000002");
    private static final Bytes PACKET = Frames.SYN.from(14);

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @Test
    void vlanTagsMayStandInTags() {
        Dissection dissection = ethernet("8100 6064 8100 1065 0800");

        assertEquals(List.of("eth", "vlan", "vlan", "ip", "tcp"), ids(dissection));
        assertEquals(List.of("vlan.priority 3", "vlan.dei Not set", "vlan.id 100", "vlan.etype 0x8100 802.1Q VLAN",
                "vlan.priority 0", "vlan.dei Set", "vlan.id 101", "vlan.etype 0x0800 IPv4"), lines(dissection, "vlan."));
        assertEquals(Optional.empty(), dissection.stop());
        VlanHeader tag = dissection.header(VlanHeader.class).orElseThrow();
        assertEquals(Bytes.ofHex("6064 8100"), tag.encode());
    }

    @Test
    void aProvidersTagKeepsTheCustomersApart() {
        Dissection one = ethernet("88a8 0007 8100 0009 0800");
        Dissection two = ethernet("88a8 0007 88a8 0009 0800");

        assertEquals(List.of("eth", "ieee8021ad", "vlan", "ip", "tcp"), ids(one));
        assertEquals("7", one.field("ieee8021ad.id").orElseThrow().text());
        assertEquals("9", one.field("vlan.id").orElseThrow().text());
        assertEquals("7", two.field("ieee8021ad.svid").orElseThrow().text());
        assertEquals("9", two.field("ieee8021ad.cvid").orElseThrow().text());
        assertEquals(Bytes.ofHex("0007 88a8"), two.header(VlanHeader.class).orElseThrow().encode());
    }

    @ParameterizedTest
    @CsvSource({
            "8926 00010002 0800, vntag, vntag.etype",
            "893f 000100020003 0800, etag, etag.etype",
            "8909 010100010002 0800, cmd, cmd.type",
            "f1c1 00000007 0800, ieee8021cb, ieee8021cb.etype",
            "892f 00300007 0800, hsr, hsr.type",
            "88e7 00000064 020000000003 020000000004 0800, ieee8021ah, ieee8021ah.etype",
            "d28b 0001 0010 0000000100000002 0800, avsp, avsp.etype",
            "d28b 0001 0020 000100000002 0800, avsp, avsp.etype",
            "d28b 0001 0110 0000000100000002 0800, avsp, avsp.etype",
            "d28b 0001 0120 000100000002 0800, avsp, avsp.etype"})
    void tagsKnownByNameLeadToThePacket(String tag, String name, String type) {
        Dissection dissection = ethernet(tag);

        assertEquals(List.of("eth", name, "ip", "tcp"), ids(dissection));
        assertEquals("0x0800 IPv4", dissection.field(type).orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @ParameterizedTest
    @CsvSource({
            "8926 00010002 0044 424203, vntag llc stp",
            "893f 000100020003 0044 424203, etag data",
            "d28b 0002 0010 0000000100000002 0800, avsp",
            "9100 0064 0800, vlan ip tcp",
            "8870 aaaa03 000000 0800, llc ip tcp",
            "22f3 0001 aaaa bbbb 020000000001 020000000002 0800, trill eth ip tcp",
            "22f3 0041 aaaa bbbb 00000000 020000000001 020000000002 0800, trill eth ip tcp",
            "88ca 40c0 001d 0000000000000000000000000000000000000000, tipc data",
            "88ca 48c0 001d 0000000000000000000000000000000000000000, tipc"})
    void whatFollowsOtherHeadersOfLinksIsKnown(String header, String names) {
        assertEquals(List.of(("eth " + names).split(" ")), ids(ethernet(header)));
    }

    @ParameterizedTest
    @CsvSource({
            "00 00 00000001 0800, macsec ip tcp",
            "20 00 00000001 0102030405060708 0800, macsec ip tcp",
            "0c 00 00000001, macsec data",
            "08 00 00000001 0800, macsec data",
            "80 00 00000001 0800, data"})
    void whatMacsecOnlySignsIsTakenApart(String tag, String names) {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                CARDS, Bytes.ofHex("88e5 " + tag), PACKET, Bytes.wrap(new byte[16]))));

        assertEquals(List.of(("eth " + names).split(" ")), ids(dissection));
    }

    @Test
    void aFrameBetweenSwitchesHoldsAWholeFrame() {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                Bytes.ofHex("01000c0000 00 020000000003 0050 aaaa03 00000c 0003 0000 0000"), CARDS, Bytes.ofHex("0800"),
                PACKET)));
        Dissection other = dissector.dissect(Frames.ethernet(
                Bytes.ofHex("01000c0000 10 020000000003 0050 aaaa03 00000c 0003 0000 0000 0102")));

        assertEquals(List.of("isl", "eth", "ip", "tcp"), ids(dissection));
        assertEquals(List.of("isl", "data"), ids(other));
    }

    @Test
    void bytesAfterAPacketBehindATagAreATrailer() {
        Dissection dissection = dissector.dissect(Frames.ethernet(
                Frames.joined(CARDS, Bytes.ofHex("8100 0064 0800"), PACKET, Bytes.ofHex("abcd"))));

        assertEquals("abcd", dissection.field("eth.trailer").orElseThrow().text());
    }

    @Test
    void aLengthLeadsToLogicalLinkControlAndSnap() {
        Dissection snap = ethernet("0044 aaaa03 000000 0800");
        Dissection vendor = ethernet("0044 aaaa03 00000c 2000");
        Dissection numbered = ethernet("0044 0405 0102");

        assertEquals(List.of("eth", "llc", "ip", "tcp"), ids(snap));
        assertEquals("0x0800 IPv4", snap.field("llc.type").orElseThrow().text());
        assertEquals(Bytes.ofHex("aaaa03 000000 0800"), snap.header(LlcHeader.class).orElseThrow().encode());
        assertEquals("0x2000", vendor.field("llc.pid").orElseThrow().text());
        assertEquals(Optional.empty(), vendor.field("llc.type"));
        assertEquals("0x0102", numbered.field("llc.control").orElseThrow().text());
        assertEquals(Bytes.ofHex("0405 0102"), numbered.header(LlcHeader.class).orElseThrow().encode());
    }

    @Test
    void cookedHeadersLeadToThePacket() {
        Bytes first = Bytes.ofHex("0004 0001 0006 0200000000010000 0800");
        Bytes second = Bytes.ofHex("0800 0000 00000003 0001 04 06 0200000000010000");

        Dissection one = link(LinkType.LINUX_SLL, first);
        Dissection two = link(LinkType.LINUX_SLL2, second);

        for (Dissection dissection : List.of(one, two)) {
            assertEquals(List.of("sll", "ip", "tcp"), ids(dissection));
            assertEquals("4 from this host", dissection.field("sll.pkttype").orElseThrow().text());
            assertEquals("02:00:00:00:00:01", dissection.field("sll.src.eth").orElseThrow().text());
            assertEquals("0x0800 IPv4", dissection.field("sll.etype").orElseThrow().text());
        }
        assertEquals("3", two.field("sll.ifindex").orElseThrow().text());
        assertEquals(first, one.header(SllHeader.class).orElseThrow().encode());
        assertEquals(second, two.header(Sll2Header.class).orElseThrow().encode());
    }

    @ParameterizedTest
    @CsvSource({
            "0001 0003, eth, sll.ltype, 0x0003 Ethernet",
            "0001 0001, ipx, sll.ltype, 0x0001 IPX",
            "0001 0007, ppp, sll.ltype, 0x0007 PPP",
            "0001 0002, data, sll.ltype, 0x0002",
            "030a 0800, ip, sll.gretype, 0x0800 IPv4",
            "030a 00fe, osi, sll.gretype, 0x00fe",
            "0304 0800, ip, sll.etype, 0x0800 IPv4"})
    void cookedHeadersNumberAsTheirLinkDoes(String numbers, String name, String type, String text) {
        String kind = numbers.split(" ")[0];
        String number = numbers.split(" ")[1];
        Dissection one = link(LinkType.LINUX_SLL, Bytes.ofHex("0000" + kind + "0006 0200000000010000" + number));
        Dissection two = link(LinkType.LINUX_SLL2, Bytes.ofHex(
                number + "0000 00000003" + kind + "00 06 0200000000010000"));

        for (Dissection dissection : List.of(one, two)) {
            assertEquals(name, ids(dissection).get(1));
            assertEquals(text, dissection.field(type).orElseThrow().text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff030021", "ff0321", "0021", "21"})
    void pppIsReadWithAndWithoutFramingAndCompression(String digits) {
        Dissection dissection = link(LinkType.PPP, Bytes.ofHex(digits));

        assertEquals(List.of("ppp", "ip", "tcp"), ids(dissection));
        assertEquals(new FieldValue.Unsigned(0x21), dissection.field("ppp.protocol").orElseThrow().value());
        assertEquals(Bytes.ofHex(digits), dissection.header(PppHeader.class).orElseThrow().encode());
    }

    @ParameterizedTest
    @CsvSource({
            "0f00 0800, chdlc ip tcp", "0f00 8847 00011140, chdlc mpls ip tcp", "8f00 8035, chdlc slarp",
            "8f00 2000, chdlc cdp", "0f00 8137, chdlc ipx", "0f00 fefe 83, chdlc osi isis",
            "0f00 fefe 00 82, chdlc osi esis", "0f00 1234, chdlc data"})
    void ciscosRoutersHaveAFramingOfTheirOwn(String header, String names) {
        assertEquals(List.of(names.split(" ")), ids(link(LinkType.CISCO_HDLC, Bytes.ofHex(header))));
    }

    @Test
    void aLinkTypeMayBeOneVersionOfIp() {
        assertEquals(List.of("ip", "tcp"), ids(link(LinkType.IPV4, Bytes.EMPTY)));
        assertEquals("Data at byte 0: IPv6 was announced, but the version is 4.",
                link(LinkType.IPV6, Bytes.EMPTY).stop().orElseThrow().sentence());
    }

    @Test
    void arpAsksForACardAndItsPaddingIsTheFrames() {
        Bytes packet = Bytes.ofHex("0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000002");
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                CARDS, Bytes.ofHex("0806"), packet, Bytes.wrap(new byte[18]))));

        assertEquals(List.of("eth", "arp"), ids(dissection));
        assertEquals("1 request", dissection.field("arp.opcode").orElseThrow().text());
        assertEquals("02:00:00:00:00:01", dissection.field("arp.src.hw_mac").orElseThrow().text());
        assertEquals("10.0.0.2", dissection.field("arp.dst.proto_ipv4").orElseThrow().text());
        assertEquals(18, dissection.field("eth.padding").orElseThrow().range().byteLength());
        assertEquals(packet, dissection.header(ArpPacket.class).orElseThrow().encode());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void arpOfOtherLinksHasAddressesOfOtherLengths() {
        Bytes packet = Bytes.ofHex("0006 0800 02 04 0002 aabb 0a000001 ccdd 0a000002");
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                CARDS, Bytes.ofHex("0806"), packet)));

        assertEquals("ccdd", dissection.field("arp.dst.hw").orElseThrow().text());
        assertEquals("10.0.0.2", dissection.field("arp.dst.proto_ipv4").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.field("arp.src.hw_mac"));
        assertEquals(packet, dissection.header(ArpPacket.class).orElseThrow().encode());
    }

    @Test
    void theLoopTestGoesFromStationToStation() {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.joined(
                CARDS, Bytes.ofHex("9000"), Bytes.ofHex("0000 0200 020000000002 0100 0700 616263"))));

        assertEquals(List.of("eth", "loop", "data"), ids(dissection));
        assertEquals(List.of("loop.skipcount 0", "loop.function 2 Forward data",
                "loop.forwarding_address 02:00:00:00:00:02", "loop.function 1 Reply", "loop.receipt_number 7"),
                lines(dissection, "loop."));
        assertEquals("616263", dissection.field("data.data").orElseThrow().text());
    }

    private Dissection link(LinkType type, Bytes header) {
        Bytes bytes = Frames.joined(header, PACKET);
        return dissector.dissect(Frames.cut(type, bytes.length(), bytes));
    }

    private Dissection ethernet(String types) {
        return dissector.dissect(Frames.ethernet(Frames.joined(CARDS, Bytes.ofHex(types), PACKET)));
    }

    private static List<String> lines(Dissection dissection, String prefix) {
        return dissection.walk().filter(field -> field.id().startsWith(prefix))
                .map(field -> (field.id() + " " + field.text()).strip()).toList();
    }

    private static List<String> ids(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).toList();
    }
}
