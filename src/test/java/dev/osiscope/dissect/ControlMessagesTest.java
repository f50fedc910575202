package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IcmpHeader;
import dev.osiscope.wire.network.Icmpv6Header;
import dev.osiscope.wire.network.IgmpHeader;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// ICMP in both versions of IP.
class ControlMessagesTest {

    private static final Bytes PACKET = Frames.SYN.from(14);
    private static final String TARGET = "20010db8000000000000000000000001";

    private final FrameDissector dissector = new FrameDissector(Set.of());

    private Dissection igmp(Bytes message) {
        return dissector.dissect(Frames.raw(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.IGMP, 1,
                message.length()).encode(), message));
    }

    private static List<String> texts(Dissection dissection, String id) {
        return dissection.layers().stream().flatMap(Layer::walk).filter(field -> field.id().equals(id))
                .map(Field::text).toList();
    }

    @Test
    void anEchoHasAnIdentifierAndData() {
        Dissection dissection = icmp(Bytes.ofHex("0800 1234 0007 0001 6162"));

        assertEquals(List.of("ip", "icmp", "data"), ids(dissection));
        assertEquals("8 Echo request", dissection.field("icmp.type").orElseThrow().text());
        assertEquals("7", dissection.field("icmp.ident").orElseThrow().text());
        assertEquals("6162", dissection.field("data.data").orElseThrow().text());
        assertEquals(Bytes.ofHex("0800 1234 0007 0001"), dissection.header(IcmpHeader.class).orElseThrow().encode());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void anErrorQuotesAPacketThatIsNotTheFrames() {
        Dissection dissection = icmp(Frames.joined(Bytes.ofHex("0304 0000 0000 05dc"), PACKET.atMost(28)));

        assertEquals(List.of("ip", "icmp", "ip", "tcp"), ids(dissection));
        assertEquals(List.of("ip", "icmp"),
                dissection.ownLayers().stream().map(layer -> layer.protocol().id()).toList());
        assertEquals("1500", dissection.field("icmp.mtu").orElseThrow().text());
        assertEquals("56492", dissection.field("tcp.srcport").orElseThrow().text());
        assertTrue(dissection.header(TcpHeader.class).isEmpty());
        assertEquals("IPv4 at byte 28: 60 bytes needed, 28 found; the message quotes no more of the packet.",
                dissection.stop().orElseThrow().sentence());
    }

    @Test
    void aWholeQuotedSegmentIsNoSegmentOfTheFrame() {
        Dissection dissection = icmp(Frames.joined(Bytes.ofHex("0b00 0000 0000 0000"), PACKET));

        assertEquals(List.of("ip", "icmp", "ip", "tcp"), ids(dissection));
        assertTrue(dissection.layers().getLast().header().isPresent());
        assertTrue(dissection.layer(TcpHeader.class).isEmpty());
    }

    @Test
    void aQuoteThatEndsWithItsHeaderHasNothingInIt() {
        Bytes quoted = Frames.ipv6(IpProtocol.UDP, 0);

        assertEquals(List.of("ipv6", "icmpv6", "ipv6"),
                ids(icmpv6(Frames.joined(Bytes.ofHex("0104 0000 00000000"), quoted, Bytes.ofHex("0001 0002 0008 0000")))));
        assertEquals(List.of("ipv6", "udp"), ids(dissector.dissect(Frames.raw(quoted, Bytes.EMPTY))));
    }

    @Test
    void neighbourDiscoveryHasTargetAndOptions() {
        Dissection dissection = icmpv6(Bytes.ofHex("8800 0000 60000000" + TARGET + "0201 020000000001"));

        assertEquals(List.of("ipv6", "icmpv6"), ids(dissection));
        assertEquals("2001:db8::1", dissection.field("icmpv6.nd.na.target_address").orElseThrow().text());
        assertEquals("Set", dissection.field("icmpv6.nd.na.flag.s").orElseThrow().text());
        assertEquals("2 Target link address", dissection.field("icmpv6.opt.type").orElseThrow().text());
        assertEquals(Bytes.ofHex("8800 0000 60000000" + TARGET),
                dissection.header(Icmpv6Header.class).orElseThrow().encode());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void anOptionOfNoLengthEndsTheWalk() {
        Dissection dissection = icmpv6(Bytes.ofHex("8700 0000 00000000" + TARGET + "0100 020000000001"));

        assertEquals("ICMPv6 at byte 64: the length of an option can't be right.",
                dissection.stop().orElseThrow().sentence());
        assertEquals("0100020000000001", dissection.field("icmpv6.data").orElseThrow().text());
    }

    @Test
    void igmpNamesItsGroup() {
        Bytes message = Bytes.ofHex("1600 fa04 e00000fb");
        Dissection dissection = dissector.dissect(Frames.raw(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK,
                IpProtocol.IGMP, 1, message.length()).encode(), message));

        assertEquals("224.0.0.251", dissection.field("igmp.maddr").orElseThrow().text());
        assertEquals(message, dissection.header(IgmpHeader.class).orElseThrow().encode());
    }

    @Test
    void aReportOfIgmpHasGroupsWithSources() {
        Bytes message = Bytes.ofHex("2200 0000 0000 0002 01000001 e0000116 c0000201 04000000 e00000fb");
        Dissection dissection = igmp(message);

        assertEquals(List.of("ip", "igmp"), ids(dissection));
        assertEquals(List.of("224.0.1.22", "224.0.0.251"), texts(dissection, "igmp.maddr"));
        assertEquals(List.of("192.0.2.1"), texts(dissection, "igmp.saddr"));
        assertEquals(List.of("1 only these", "4 from now on all but these"), texts(dissection, "igmp.record_type"));
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void aRecordThatIsNotThereAsAWholeIsLeftOver() {
        Dissection dissection = igmp(Bytes.ofHex("2200 0000 0000 0001 01000009 e0000116"));

        assertEquals(List.of(), texts(dissection, "igmp.maddr"));
        assertEquals(List.of("01000009e0000116"), texts(dissection, "igmp.data"));
    }

    @Test
    void aQueryOfIgmpHasSources() {
        Dissection dissection = igmp(Bytes.ofHex("1164 0000 e0000116 0a7d 0001 c0000201"));

        assertEquals(List.of("192.0.2.1"), texts(dissection, "igmp.saddr"));
        assertEquals(List.of("125"), texts(dissection, "igmp.qqic"));
    }

    @Test
    void aReportOfListenersHasGroupsWithSources() {
        Dissection dissection = icmpv6(Bytes.ofHex("8f00 0000 0000 0001 01000001 ff020000000000000000000000000016"
                + TARGET));

        assertEquals(List.of("ipv6", "icmpv6"), ids(dissection));
        assertEquals(List.of("ff02::16"), texts(dissection, "icmpv6.mldr.mar.multicast_address"));
        assertEquals(List.of("2001:db8::1"), texts(dissection, "icmpv6.mldr.mar.source_address"));
    }

    @Test
    void aQueryForListenersHasSourcesInVersion2Only() {
        String query = "8200 0000 03e8 0000 ff020000000000000000000000000016";

        assertEquals(List.of(), texts(icmpv6(Bytes.ofHex(query)), "icmpv6.mld.nb_sources"));
        assertEquals(List.of("2001:db8::1"), texts(icmpv6(Bytes.ofHex(query + "0a7d 0001" + TARGET)),
                "icmpv6.mld.source_address"));
    }

    @Test
    void aRedirectQuotesAPacketInAnOption() {
        String udp = "6000000000081140" + TARGET + TARGET + "7530 32c8 0008 0000";
        Dissection dissection = icmpv6(Bytes.ofHex("8900 0000 00000000" + TARGET + TARGET + "0407 000000000000" + udp));

        assertEquals(List.of("ipv6", "icmpv6", "ipv6", "udp"), ids(dissection));
        assertEquals(List.of("30000"), texts(dissection, "udp.srcport"));
        assertEquals(List.of("ipv6", "icmpv6"),
                dissection.ownLayers().stream().map(layer -> layer.protocol().id()).toList());
    }

    @Test
    void anErrorThatQuotesNothingSaysSo() {
        assertEquals("ICMP at byte 28: the packet that it is about is not quoted.",
                icmp(Bytes.ofHex("0300 0000 00000000")).stop().orElseThrow().sentence());
        assertEquals(List.of("ipv6", "icmpv6"), ids(icmpv6(Bytes.ofHex("0100 0000 00000000"))));
    }

    @Test
    void optionsOfNeighbourDiscoverySayWhatTheyMean() {
        Dissection dissection = icmpv6(Bytes.ofHex("8600 0000 40000000 00000000 00000000" + "0101 020000000001"
                + "0304 40c0 00000e10 00000708 00000000" + TARGET + "0501 0000 000005dc"
                + "1903 0000 00000e10" + TARGET + "1f02 0000 00000e10 0161 026578 00 00 00"));

        assertEquals(List.of("02:00:00:00:00:01"), texts(dissection, "icmpv6.opt.linkaddr"));
        assertEquals(List.of("2001:db8::1"), texts(dissection, "icmpv6.opt.prefix"));
        assertEquals(List.of("1500"), texts(dissection, "icmpv6.opt.mtu"));
        assertEquals(List.of("2001:db8::1"), texts(dissection, "icmpv6.opt.rdnss"));
        assertEquals(List.of("a.ex"), texts(dissection, "icmpv6.opt.dnssl"));
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void aProbeNamesAnInterfaceInAStructureOfIcmp() {
        String probe = "a000 0000 0001 01 01";

        assertEquals(List.of("ipv6", "icmpv6", "icmp"), ids(icmpv6(Bytes.ofHex(probe + "2000 0000 0008 03 02 00000001"))));
        assertEquals(List.of("ipv6", "icmpv6"), ids(icmpv6(Bytes.ofHex(probe))));
        assertEquals(List.of("ipv6", "icmpv6", "data"), ids(icmpv6(Bytes.ofHex(probe + "4000 0000"))));
        assertEquals(List.of("1"), texts(icmpv6(Bytes.ofHex(probe + "2000 0000 0008 03 02 00000001")),
                "icmp.int_ident.index"));
        assertEquals(List.of("eth0"), texts(icmp(Bytes.ofHex("2a00 0000 0001 01 01 2000 0000 0008 03 01 65746830")),
                "icmp.int_ident.name"));
        assertEquals(List.of("Set"), texts(icmp(Bytes.ofHex("2b00 0000 0001 01 44")), "icmp.ext.echo.rsp.active"));
    }

    @Test
    void labelsAndAnInterfaceFollowTheQuotedPacket() {
        Dissection dissection = icmp(Frames.joined(Bytes.ofHex("0b00 0000 0020 0000"), quoted(128), Bytes.ofHex("2000 0000"
                + "000c 01 01 000640ff 000671ff" + "0010 02 0a 00000005 08 65746830 000000")));

        assertEquals(List.of("32"), texts(dissection, "icmp.length"));
        assertEquals(List.of("128 bytes (32)"), texts(dissection, "icmp.length.original_datagram"));
        assertEquals(List.of("100", "103"), texts(dissection, "icmp.mpls.label"));
        assertEquals(List.of("Not set", "Set"), texts(dissection, "icmp.mpls.s"));
        assertEquals(List.of("1 MPLS label stack", "2 Interface information"), texts(dissection, "icmp.ext.class"));
        assertEquals(List.of("5"), texts(dissection, "icmp.int_info.index"));
        assertEquals(List.of("eth0"), texts(dissection, "icmp.int_info.name"));
        assertEquals(List.of("3 Not present"), texts(dissection, "icmp.ext.checksum.status"));
    }

    @Test
    void whatFollowsALongerQuoteIsPartOfIt() {
        Bytes longer = Frames.joined(Frames.ipv4(TcpHeader.of(1, 2, 0, 0, new TcpFlags(0), 0, List.of()),
                Bytes.ofHex("00".repeat(100))), Bytes.ofHex("2000 0000 0008 01 01 000641ff"));

        assertEquals(List.of(), texts(icmp(Frames.joined(Bytes.ofHex("0b00 0000 0000 0000"), longer)), "icmp.ext.version"));
    }

    @Test
    void objectsThatCantBeAreLeftOver() {
        assertEquals(List.of("6566"), texts(extended("000a 01 01 000640ff 6566"), "icmp.mpls.data"));
        assertEquals(List.of("61626364"), texts(extended("0008 09 01 61626364"), "icmp.ext.data"));
        assertEquals(List.of("2"), texts(extended("0002 01 01"), "icmp.ext.length"));
        assertEquals(List.of(), texts(extended("0002 01 01"), "icmp.ext.ctype"));
        assertEquals(List.of("1500"), texts(extended("001c 02 05 0002 0000" + TARGET + "000005dc"), "icmp.int_info.mtu"));
        assertEquals(List.of("2001:db8::1"), texts(extended("001c 02 05 0002 0000" + TARGET + "000005dc"),
                "icmp.int_info.ipv6"));
    }

    @Test
    void whatFollowsAQuoteInIcmpForIpv6IsALayerOfItsOwn() {
        Bytes packet = Frames.joined(Frames.ipv6(IpProtocol.UDP, 8), Bytes.ofHex("0001 0002 0008 0000"));
        String labels = "0008 01 01 000641ff";

        assertEquals(List.of("ipv6", "icmpv6", "ipv6", "udp", "icmp"), ids(icmpv6(Frames.joined(
                Bytes.ofHex("0300 0000 06000000"), packet, Bytes.ofHex("2000 0000" + labels)))));
        assertEquals(List.of("ipv6", "icmpv6", "ipv6", "udp", "data"), ids(icmpv6(Frames.joined(
                Bytes.ofHex("0300 0000 06000000"), packet, Bytes.ofHex("3000 0000" + labels)))));
        assertEquals(List.of("ipv6", "icmpv6", "ipv6", "udp"), ids(icmpv6(Frames.joined(
                Bytes.ofHex("0300 0000 00000000"), packet, Bytes.ofHex("2000 0000" + labels)))));
    }

    private Dissection extended(String objects) {
        return icmp(Frames.joined(Bytes.ofHex("0b00 0000 0020 0000"), quoted(128), Bytes.ofHex("2000 0000" + objects)));
    }

    /// A quoted packet that zeros fill up.
    private static Bytes quoted(int length) {
        return Frames.joined(PACKET, Bytes.ofHex("00".repeat(length - PACKET.length())));
    }

    @Test
    void onlyAnEchoHasDataOfItsOwn() {
        assertEquals(List.of("ip", "icmp"), ids(icmp(Bytes.ofHex("0a00 0000 0000 0000 6162"))));
        assertEquals(List.of("ipv6", "icmpv6"), ids(icmpv6(Bytes.ofHex("9b01 0000 6162"))));
        assertEquals(List.of("ipv6", "icmpv6", "data"), ids(icmpv6(Bytes.ofHex("8000 0000 0001 0001 6162"))));
    }

    @Test
    void noiseOfEveryTypeIsNeverAnException() {
        Random random = new Random(4443);
        for (int round = 0; round < 20_000; round++) {
            byte[] array = new byte[random.nextInt(100)];
            random.nextBytes(array);
            if (array.length > 0) {
                array[0] = (byte) (round % 256);
            }
            for (Dissection dissection : List.of(icmp(Bytes.wrap(array)), icmpv6(Bytes.wrap(array)))) {
                BitRange whole = BitRange.ofBytes(0, dissection.frame().bytes().length());
                assertTrue(dissection.walk().allMatch(field -> whole.contains(field.range())), dissection::toString);
            }
        }
    }

    private Dissection icmp(Bytes message) {
        return dissector.dissect(Frames.raw(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.ICMP, 1,
                message.length()).encode(), message));
    }

    private Dissection icmpv6(Bytes message) {
        return dissector.dissect(Frames.raw(Frames.ipv6(IpProtocol.ICMPV6, message.length()), message));
    }

    private static List<String> ids(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).toList();
    }
}
