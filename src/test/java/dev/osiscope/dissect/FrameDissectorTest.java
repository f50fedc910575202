package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.HubMessages;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.link.NullHeader;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Flags;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameDissectorTest {

    private static final TcpHeader ACK =
            TcpHeader.of(1000, 2000, 1, 2, TcpFlags.of(TcpFlag.ACK), 100, List.of());
    private static final Bytes PAYLOAD = Bytes.ofHex("0102030405");

    private final FrameDissector dissector = new FrameDissector(Set.of(Frames.HUB_PORT, Frames.HUB_PORT_6));

    @Test
    void everyFieldOfARealSynIsShown() {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.SYN));

        assertEquals(List.of(
                "eth.dst 00:00:00:00:00:00", "eth.dst.lg Not set", "eth.dst.ig Not set",
                "eth.src 00:00:00:00:00:00", "eth.src.lg Not set", "eth.src.ig Not set", "eth.type 0x0800 IPv4",
                "ip.version 4", "ip.hdr_len 20 bytes (5)", "ip.dsfield 0x00", "ip.dsfield.dscp 0 CS0, default",
                "ip.dsfield.ecn 0 Not-ECT", "ip.len 60", "ip.id 0x5f37", "ip.flags 0x2 don't fragment",
                "ip.flags.rb Not set", "ip.flags.df Set", "ip.flags.mf Not set", "ip.frag_offset 0", "ip.ttl 64",
                "ip.proto 6 TCP", "ip.checksum 0xdd82", "ip.checksum.status 1 Good",
                "ip.checksum_calculated 0xdd82", "ip.src 127.0.0.1", "ip.dst 127.0.0.1",
                "tcp.srcport 56492", "tcp.dstport 39245", "tcp.seq_raw 2428018454", "tcp.ack_raw 0",
                "tcp.hdr_len 40 bytes (10)", "tcp.flags 0x002 SYN", "tcp.flags.res 0x0", "tcp.flags.ae Not set",
                "tcp.flags.cwr Not set", "tcp.flags.ece Not set", "tcp.flags.urg Not set", "tcp.flags.ack Not set",
                "tcp.flags.push Not set", "tcp.flags.reset Not set", "tcp.flags.syn Set", "tcp.flags.fin Not set",
                "tcp.window_size_value 65495", "tcp.checksum 0xfe30",
                "tcp.checksum.status 2 Left to the card", "tcp.checksum_calculated 0xc02b", "tcp.urgent_pointer 0",
                "tcp.options Maximum segment size 65495, SACK permitted, Timestamps 650625858, 0, No-operation,"
                        + " Window scale 10 (multiply by 1024)",
                "tcp.options.mss 65495", "tcp.option_kind 2 Maximum segment size", "tcp.option_len 4",
                "tcp.options.mss_val 65495",
                "tcp.options.sack_perm", "tcp.option_kind 4 SACK permitted", "tcp.option_len 2",
                "tcp.options.timestamp 650625858, 0", "tcp.option_kind 8 Timestamps", "tcp.option_len 10",
                "tcp.options.timestamp.tsval 650625858", "tcp.options.timestamp.tsecr 0",
                "tcp.options.nop", "tcp.option_kind 1 No-operation",
                "tcp.options.wscale 10 (multiply by 1024)", "tcp.option_kind 3 Window scale", "tcp.option_len 3",
                "tcp.options.wscale.shift 10 (multiply by 1024)"), lines(dissection));
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void rangesAreCountedFromTheStartOfTheFrame() {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.SYN));

        assertEquals(BitRange.ofBytes(38, 4), dissection.field("tcp.seq_raw").orElseThrow().range());
        assertEquals(new BitRange(47 * 8 + 6, 1), dissection.field("tcp.flags.syn").orElseThrow().range());
        assertEquals(BitRange.ofBytes(56, 2), dissection.field("tcp.options.mss_val").orElseThrow().range());
        assertEquals(List.of(BitRange.ofBytes(0, 14), BitRange.ofBytes(14, 20), BitRange.ofBytes(34, 40)),
                dissection.layers().stream().map(Layer::range).toList());
    }

    @Test
    void theHubsMessagesAreOneFieldALine() {
        for (Bytes frame : List.of(Frames.MESSAGES, Frames.MESSAGES_6)) {
            Dissection dissection = dissector.dissect(Frames.ethernet(frame));

            assertEquals(List.of("hub.message Grüezi", "hub.line_ending 0d0a", "hub.message hello",
                    "hub.line_ending 0a"), lines(dissection).stream().filter(line -> line.startsWith("hub")).toList());
            assertEquals(15, dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
            assertEquals(Optional.empty(), dissection.stop());
        }
    }

    @Test
    void everyBitOfARealFrameBelongsToAField() {
        for (Bytes bytes : List.of(Frames.SYN, Frames.MESSAGES, Frames.MESSAGES_6)) {
            List<Field> leaves = dissector.dissect(Frames.ethernet(bytes)).walk()
                    .filter(field -> field.parts().isEmpty()).toList();
            for (long bit = 0; bit < bytes.length() * 8L; bit++) {
                BitRange one = new BitRange(bit, 1);
                assertTrue(leaves.stream().anyMatch(leaf -> leaf.range().contains(one)) || isMacBit(bit), "bit " + bit);
            }
        }
    }

    private static boolean isMacBit(long bit) {
        return bit < 12 * 8;
    }

    @Test
    void theHeadersBuildTheSameBytesAgain() {
        for (Bytes bytes : List.of(Frames.SYN, Frames.MESSAGES, Frames.MESSAGES_6)) {
            Dissection dissection = dissector.dissect(Frames.ethernet(bytes));

            Bytes built = Frames.joined(dissection.layers().stream()
                    .map(layer -> switch (layer.header().orElseThrow()) {
                        case EthernetHeader header -> header.encode();
                        case Ipv4Header header -> header.encode();
                        case Ipv6Header header -> header.encode();
                        case TcpHeader header -> header.encode();
                        case HubMessages messages -> messages.encode();
                        default -> throw new AssertionError(layer);
                    }).toArray(Bytes[]::new));

            assertEquals(bytes, built);
        }
    }

    @Test
    void ethernetPaddingIsNoPayload() {
        Bytes packet = Frames.ipv4(ACK, Bytes.EMPTY);
        Dissection dissection = dissector.dissect(Frames.ethernet(
                Frames.joined(Frames.ethernetHeader(EtherType.IPV4), packet, Bytes.wrap(new byte[6]))));

        assertEquals(List.of("eth", "ip", "tcp"), ids(dissection));
        assertEquals(0, dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
        assertEquals(BitRange.ofBytes(54, 6), dissection.field("eth.padding").orElseThrow().range());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void bytesAfterALongPacketAreATrailer() {
        Bytes packet = Frames.ipv4(ACK, Bytes.wrap(new byte[40]));
        Dissection dissection = dissector.dissect(Frames.ethernet(
                Frames.joined(Frames.ethernetHeader(EtherType.IPV4), packet, Bytes.ofHex("abcd"))));

        assertEquals("abcd", dissection.field("eth.trailer").orElseThrow().text());
        assertEquals(40, dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
    }

    @Test
    void aTotalLengthOfZeroMeansTheWholeFrame() {
        Bytes packet = Frames.with(Frames.with(Frames.ipv4(ACK, PAYLOAD), 2, 0), 3, 0);

        Dissection dissection = dissector.dissect(Frames.raw(packet));

        assertEquals(PAYLOAD.length(), dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
        assertEquals("0102030405", dissection.field("data.data").orElseThrow().text());
        assertEquals("45 (0: the network card is to cut the packet up)",
                dissection.field("ip.len").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void anIpv6PayloadLengthOfZeroMeansNoPayload() {
        Dissection dissection = dissector.dissect(Frames.raw(Frames.ipv6(IpProtocol.TCP, 0), ACK.encode(), PAYLOAD));

        assertEquals("TCP at byte 40: 20 bytes needed, 0 found;"
                + " the payload length of the IPv6 header ends the packet there.",
                dissection.stop().orElseThrow().sentence());
    }

    @Test
    void aJumboPacketIsAsLongAsItsOptionSays() {
        Bytes jumbo = Bytes.ofHex("0600 c204 00010000");
        Dissection dissection = dissector.dissect(Frames.raw(
                Frames.ipv6(IpProtocol.HOP_BY_HOP, 0), jumbo, ACK.encode(), Bytes.wrap(new byte[65_536])));

        assertEquals(65_536 - 8 - 20, dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
        assertEquals("65536", dissection.field("ipv6.opt.jumbo").orElseThrow().text());
    }

    @Test
    void thePayloadLengthIsTheHeadersAlsoWhereTheCaptureWasCut() {
        Bytes packet = Frames.ipv4(ACK, Bytes.wrap(new byte[1000]));

        Dissection dissection = dissector.dissect(Frames.cut(LinkType.RAW, packet.length(), packet.atMost(50)));

        assertEquals(1000, dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
        assertEquals("1000", dissection.field("data.len").orElseThrow().text());
        assertEquals("Data at byte 40: 1000 bytes needed, 10 found; the capture kept 50 of 1040 bytes.",
                dissection.stop().orElseThrow().sentence());
    }

    @ParameterizedTest
    @CsvSource({"02000000, 0", "00000002, 0", "00000002, 108"})
    void loopbackHeadersLeadToIpv4(String header, int linkType) {
        Bytes bytes = Frames.joined(Bytes.ofHex(header), Frames.ipv4(ACK, Bytes.EMPTY));
        Frame frame = Frames.cut(new LinkType(linkType), bytes.length(), bytes);

        Dissection dissection = dissector.dissect(frame);

        assertEquals(List.of("null", "ip", "tcp"), ids(dissection));
        assertEquals("2 IPv4", dissection.field("null.family").orElseThrow().text());
        assertTrue(dissection.header(NullHeader.class).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"0a000000", "17000000", "18000000", "1c000000", "1e000000", "0000001e"})
    void loopbackHeadersOfEverySystemLeadToIpv6(String header) {
        Bytes bytes = Frames.joined(Bytes.ofHex(header), Frames.ipv6(IpProtocol.TCP, 20), ACK.encode());

        assertEquals(List.of("null", "ipv6", "tcp"),
                ids(dissector.dissect(Frames.cut(LinkType.NULL, bytes.length(), bytes))));
    }

    @Test
    void extensionHeadersAreWalkedOver() {
        Bytes extensions = Bytes.ofHex("3c00 010400000000" + "2b00 010400000000" + "2c01 0400000000000000000000000000"
                + "0600 0001 00000007");

        Dissection dissection = dissector.dissect(Frames.raw(
                Frames.ipv6(IpProtocol.HOP_BY_HOP, extensions.length() + 20), extensions, ACK.encode()));

        assertEquals(List.of("ipv6", "ipv6.hopopts", "ipv6.dstopts", "ipv6.routing", "ipv6.fraghdr", "tcp"),
                ids(dissection));
        assertEquals("0x01 PadN", dissection.field("ipv6.opt.type").orElseThrow().text());
        assertEquals("Set", dissection.field("ipv6.fraghdr.more").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @ParameterizedTest
    @CsvSource({"ca90, ipv6 ipv6.dstopts", "0190, ipv6 ipv6.dstopts", "ca08, ipv6 ipv6.dstopts tcp"})
    void nothingIsLookedForBehindAnOptionThatGoesBeyondThePacket(String option, String names) {
        Bytes header = Bytes.ofHex("0600 " + option + "00000000");

        Dissection dissection = dissector.dissect(Frames.raw(
                Frames.ipv6(IpProtocol.DESTINATION_OPTIONS, header.length() + 20), header, ACK.encode()));

        assertEquals(List.of(names.split(" ")), ids(dissection));
        assertTrue(dissection.stop().isPresent());
    }

    @Test
    void laterFragmentsAreDataWithAWord() {
        Ipv4Header whole = Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.TCP, 1, 5);
        Ipv4Header later = new Ipv4Header(0, 0, whole.totalLength(), 1, Ipv4Flags.NONE, 3, 64, IpProtocol.TCP, 0,
                Frames.LOOPBACK, Frames.LOOPBACK, List.of(), Bytes.EMPTY);
        Bytes fragment = Bytes.ofHex("0600 0008 00000007");

        Dissection four = dissector.dissect(Frames.raw(later.encode(), PAYLOAD));
        Dissection six = dissector.dissect(Frames.raw(Frames.ipv6(IpProtocol.FRAGMENT, 13), fragment, PAYLOAD));

        assertEquals(List.of("ip", "data"), ids(four));
        assertEquals("3 (from byte 24)", four.field("ip.frag_offset").orElseThrow().text());
        assertEquals("Data at byte 20: this is a later fragment of a packet,"
                + " the header of what it carries is in the first one.", four.stop().orElseThrow().sentence());
        assertEquals(List.of("ipv6", "ipv6.fraghdr", "data"), ids(six));
        assertTrue(six.stop().orElseThrow().reason().startsWith("this is a later fragment"));
    }

    @Test
    void whatNobodyTakesApartIsData() {
        Bytes unknown = Frames.joined(Frames.ethernetHeader(new EtherType(0x1234)), Bytes.wrap(new byte[28]));

        Dissection dissection = dissector.dissect(Frames.ethernet(unknown));

        assertEquals(List.of("eth", "data"), ids(dissection));
        assertEquals(new FieldValue.Unsigned(28), dissection.field("data.len").orElseThrow().value());
        assertEquals(List.of("data"), ids(dissector.dissect(Frames.cut(new LinkType(4711), 28, unknown.atMost(28)))));
    }

    @Test
    void aSmallTypeIsALengthAndTheRestPadding() {
        Bytes frame = Frames.joined(Frames.ethernetHeader(new EtherType(5)), Bytes.ofHex("4242030405"),
                Bytes.wrap(new byte[41]));

        Dissection dissection = dissector.dissect(Frames.ethernet(frame));

        assertEquals(List.of("eth", "llc", "stp"), ids(dissection));
        assertEquals("5", dissection.field("eth.len").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.field("eth.type"));
        assertEquals("0405", dissection.field("data.undissected").orElseThrow().text());
        assertEquals(BitRange.ofBytes(19, 41), dissection.field("eth.padding").orElseThrow().range());
    }

    private static List<String> lines(Dissection dissection) {
        return dissection.walk().map(field -> (field.id() + " " + field.text()).strip()).toList();
    }

    private static List<String> ids(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).toList();
    }
}
