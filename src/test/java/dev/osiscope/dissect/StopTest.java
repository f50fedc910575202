package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.frame.LinkType;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StopTest {

    private static final TcpHeader SEGMENT = TcpHeader.of(1, 2, 3, 4, TcpFlags.of(), 5, List.of());

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @Test
    void aHeaderCutByTheCaptureShowsWhatIsThere() {
        Dissection dissection = dissector.dissect(
                Frames.cut(LinkType.ETHERNET, Frames.SYN.length(), Frames.SYN.atMost(49)));

        assertEquals("TCP at byte 34: 20 bytes needed, 15 found; the capture kept 49 of 74 bytes.",
                dissection.stop().orElseThrow().sentence());
        Layer tcp = dissection.layers().getLast();
        assertTrue(tcp.header().isEmpty());
        assertEquals("tcp.dstport", tcp.fields().getLast().id());
        assertEquals(BitRange.ofBytes(34, 15), tcp.range());
    }

    @Test
    void aHeaderCutBehindTheWindowIsAHeader() {
        Dissection dissection = dissector.dissect(
                Frames.cut(LinkType.ETHERNET, Frames.SYN.length(), Frames.SYN.atMost(50)));

        assertEquals("TCP at byte 34: 40 bytes needed, 16 found; the capture kept 50 of 74 bytes.",
                dissection.stop().orElseThrow().sentence());
        TcpHeader header = dissection.header(TcpHeader.class).orElseThrow();
        assertEquals(List.of(16, 40), List.of(header.captured(), header.headerLength()));
        assertEquals("tcp.window_size_value", dissection.layers().getLast().fields().getLast().id());
    }

    @Test
    void optionsCutByTheCaptureAreShownAsFarAsTheyGo() {
        Dissection dissection = dissector.dissect(
                Frames.cut(LinkType.ETHERNET, Frames.SYN.length(), Frames.SYN.atMost(61)));

        assertEquals("TCP at byte 34: 40 bytes needed, 27 found; the capture kept 61 of 74 bytes.",
                dissection.stop().orElseThrow().sentence());
        assertEquals("Maximum segment size 65495, SACK permitted",
                dissection.field("tcp.options").orElseThrow().text().split(", Timestamps")[0]);
        assertTrue(dissection.field("tcp.options.timestamp.tsval").isEmpty());
    }

    @Test
    void aPacketTooShortForItsHeaderIsThePacketsFault() {
        Bytes ip = Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.TCP, 1, 8).encode();

        Stop stop = dissector.dissect(Frames.raw(ip, SEGMENT.encode())).stop().orElseThrow();

        assertEquals("TCP at byte 20: 20 bytes needed, 8 found;"
                + " the total length of the IPv4 header ends the packet there.", stop.sentence());
    }

    @Test
    void anIpv6PacketTooShortForItsHeaderIsThePacketsFault() {
        Stop stop = dissector.dissect(Frames.raw(Frames.ipv6(IpProtocol.TCP, 1), SEGMENT.encode()))
                .stop().orElseThrow();

        assertEquals("TCP at byte 40: 20 bytes needed, 1 found;"
                + " the payload length of the IPv6 header ends the packet there.", stop.sentence());
    }

    @Test
    void aFrameThatEndsTooEarlySaysSo() {
        Dissection dissection = dissector.dissect(Frames.ethernet(Frames.SYN.atMost(13)));

        assertEquals("Ethernet at byte 0: 14 bytes needed, 13 found; the frame ends there.",
                dissection.stop().orElseThrow().sentence());
        assertEquals(List.of(), dissection.layers().getFirst().fields());
    }

    @Test
    void aTotalLengthBeyondTheFrameIsToldAndTheRestIsDissected() {
        Dissection dissection = dissector.dissect(
                Frames.raw(Frames.with(Frames.ipv4(SEGMENT, Bytes.ofHex("61")), 3, 100)));

        assertEquals("IPv4 at byte 0: 100 bytes needed, 41 found; the frame ends there.",
                dissection.stop().orElseThrow().sentence());
        assertEquals(1, dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
    }

    @Test
    void valuesThatCannotBeRightAreTold() {
        Bytes packet = Frames.ipv4(SEGMENT, Bytes.EMPTY);

        assertEquals("IPv4 at byte 0: the version is 5.", sentence(Frames.with(packet, 0, 0x55)));
        assertEquals("IPv4 at byte 0: the header length is 16 bytes, the smallest is 20.",
                sentence(Frames.with(packet, 0, 0x44)));
        assertEquals("IPv4 at byte 0: the total length is 19 bytes, less than the header's 20.",
                sentence(Frames.with(packet, 3, 19)));
        assertEquals("TCP at byte 20: the data offset says a header of 16 bytes, the smallest has 20.",
                sentence(Frames.with(packet, 32, 0x40)));
    }

    @Test
    void anUnreadableOptionLeavesTheHeaderAndThePayload() {
        Bytes options = Bytes.ofHex("01 02 00 ff");
        Bytes segment = Frames.joined(Frames.with(SEGMENT.encode(), 12, 0x60), options, Bytes.ofHex("61"));
        Bytes ip = Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.TCP, 1, segment.length()).encode();

        Dissection dissection = dissector.dissect(Frames.raw(ip, segment));

        assertEquals("TCP at byte 41: the length of an option can't be right.",
                dissection.stop().orElseThrow().sentence());
        assertEquals("0200ff", dissection.field("tcp.options.unreadable").orElseThrow().text());
        assertEquals(1, dissection.layer(TcpHeader.class).orElseThrow().payloadLength());
        assertEquals("61", dissection.field("data.data").orElseThrow().text());
    }

    @Test
    void anExtensionHeaderThatIsNotThereLeavesTheFixedHeader() {
        Dissection dissection = dissector.dissect(
                Frames.raw(Frames.ipv6(IpProtocol.ROUTING, 8), Bytes.ofHex("0603000000000000")));

        assertEquals("Routing header at byte 40: 32 bytes needed, 8 found;"
                        + " the frame ends there.", dissection.stop().orElseThrow().sentence());
        assertTrue(dissection.layers().getFirst().header().isPresent());
        assertFalse(dissection.field("ipv6.dst").isEmpty());
    }

    private String sentence(Bytes packet) {
        return dissector.dissect(Frames.raw(packet)).stop().orElseThrow().sentence();
    }
}
