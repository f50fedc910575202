package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UdpTest {

    private final FrameDissector dissector = new FrameDissector(Set.of());

    @Test
    void aDatagramEndsWhereItsLengthSays() {
        Dissection dissection = datagram("1000 1001 000a beef 0102 0304");

        UdpHeader header = dissection.header(UdpHeader.class).orElseThrow();
        assertEquals(new UdpHeader(0x1000, 0x1001, 10, 0xbeef), header);
        assertEquals(Bytes.ofHex("1000 1001 000a beef"), header.encode());
        assertEquals("0102", dissection.field("data.data").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void aLengthShorterThanTheHeaderIsWrong() {
        Dissection dissection = datagram("1000 1001 0007 0000");

        assertEquals("UDP at byte 20: the length is 7 bytes, less than the header's 8.",
                dissection.stop().orElseThrow().sentence());
        assertEquals(Optional.empty(), dissection.field("udp.checksum"));
        assertTrue(dissection.header(UdpHeader.class).isEmpty());
    }

    @Test
    void aLengthBeyondThePacketIsSaid() {
        assertEquals("UDP at byte 20: 12 bytes needed, 9 found; the total length of the IPv4 header ends the packet"
                + " there.", dissector.dissect(Frames.raw(packet(Bytes.ofHex("1000 1001 000c 0000 61")),
                        Bytes.ofHex("ffffffff"))).stop().orElseThrow().sentence());
    }

    @Test
    void aLengthOfZeroIsThatOfAJumbogramOverIpv6() {
        Bytes datagram = Bytes.ofHex("1000 1001 0000 beef 61");

        Dissection dissection = dissector.dissect(Frames.raw(new Ipv6Header(0, 0, datagram.length(), IpProtocol.UDP,
                64, Frames.LOOPBACK_6, Frames.LOOPBACK_6).encode(), datagram));

        assertEquals("61", dissection.field("data.data").orElseThrow().text());
        assertEquals(Optional.empty(), dissection.stop());
    }

    @Test
    void aLengthOfZeroIsWrongOverIpv4() {
        Dissection dissection = datagram("1000 1001 0000 0000 61");

        assertEquals("UDP at byte 20: the length is 0 bytes, less than the header's 8.",
                dissection.stop().orElseThrow().sentence());
        assertEquals(Optional.empty(), dissection.field("data.data"));
    }

    private Dissection datagram(String digits) {
        return dissector.dissect(Frames.raw(packet(Bytes.ofHex(digits))));
    }

    private static Bytes packet(Bytes datagram) {
        return Frames.joined(Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.UDP, 1, datagram.length())
                .encode(), datagram);
    }
}
