package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.InternetChecksum;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Flags;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is said of checksums, and why one can't be checked.
class ChecksumsTest {

    private static final Bytes DATA = Bytes.ofHex("010203");
    private static final TcpHeader SEGMENT = TcpHeader.of(1000, 2000, 1, 2, TcpFlags.of(TcpFlag.ACK), 100, List.of());

    private final FrameDissector dissector = new FrameDissector(Set.of());

    private static Bytes sound() {
        return Frames.ipv4(SEGMENT.withChecksum(Frames.LOOPBACK, Frames.LOOPBACK, DATA), DATA);
    }

    private static Bytes packet(IpProtocol protocol, Bytes carried) {
        return Frames.joined(
                Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, protocol, 1, carried.length()).encode(), carried);
    }

    private static Bytes fragment(int start, Bytes carried, boolean more) {
        return Frames.joined(new Ipv4Header(0, 0, 20 + carried.length(), 7, new Ipv4Flags(more ? 1 : 0), start / 8, 64,
                IpProtocol.TCP, 0, Frames.LOOPBACK, Frames.LOOPBACK, List.of(), Bytes.EMPTY).withChecksum().encode(),
                carried);
    }

    private static String status(Dissection dissection, String protocol) {
        return dissection.field(protocol + ".checksum.status").orElseThrow().text();
    }

    private static String meaning(Dissection dissection, String protocol) {
        return dissection.field(protocol + ".checksum.status").orElseThrow().definition().meaning();
    }

    private String status(Bytes packet, String protocol) {
        return status(dissector.dissect(Frames.raw(packet)), protocol);
    }

    @Test
    void soundOnesAreGood() {
        Dissection dissection = dissector.dissect(Frames.raw(sound()));

        assertEquals("1 Good", status(dissection, "ip"));
        assertEquals("1 Good", status(dissection, "tcp"));
        assertEquals(dissection.field("tcp.checksum").orElseThrow().text(),
                dissection.field("tcp.checksum_calculated").orElseThrow().text());
    }

    @Test
    void aChangedBitAnywhereInTheSegmentIsFound() {
        Bytes packet = sound();
        for (int index = 20; index < packet.length(); index++) {
            Bytes changed = Frames.with(packet, index, packet.u8(index) ^ 0x10);
            boolean readable = index != 32 && index != 36 && index != 37;

            assertTrue(!readable || status(changed, "tcp").equals("0 Bad"), "byte " + index);
            assertEquals("1 Good", status(changed, "ip"));
        }
        assertEquals("0 Bad", status(Frames.with(packet, 8, 63), "ip"));
        assertEquals("0 Bad", status(Frames.with(packet, 19, 2), "tcp"), "an address of the pseudo-header");
    }

    @Test
    void aPseudoHeadersSumIsLeftToTheCard() {
        for (Bytes frame : List.of(Frames.SYN, Frames.MESSAGES, Frames.MESSAGES_6)) {
            Dissection dissection = dissector.dissect(Frames.ethernet(frame));

            assertEquals("2 Left to the card", status(dissection, "tcp"));
            assertTrue(meaning(dissection, "tcp").contains("offload"), meaning(dissection, "tcp"));
            assertTrue(meaning(dissection, "tcp").contains(
                    dissection.field("tcp.checksum_calculated").orElseThrow().text()), meaning(dissection, "tcp"));
        }
    }

    @Test
    void whatWasCutIsUnverifiedAndSaysWhy() {
        Bytes packet = sound();
        Dissection dissection = dissector.dissect(
                Frames.cut(LinkType.RAW, packet.length(), packet.atMost(packet.length() - 1)));

        assertEquals("1 Good", status(dissection, "ip"));
        assertEquals("2 Unverified", status(dissection, "tcp"));
        assertEquals("It can't be checked: the capture kept 42 of 43 bytes.", meaning(dissection, "tcp"));
    }

    @Test
    void aPacketThatIsShorterThanItSaysIsUnverified() {
        Dissection dissection = dissector.dissect(Frames.raw(sound().atMost(42)));

        assertEquals("2 Unverified", status(dissection, "tcp"));
        assertEquals("It can't be checked: the packet is longer, but the frame ends there.", meaning(dissection, "tcp"));
    }

    @Test
    void aRightChecksumTellsThatTheLengthIsWrong() {
        assertEquals("1 Good", status(Frames.with(sound(), 3, 99), "tcp"));
    }

    @Test
    void aFragmentIsUnverifiedAndTheWholePacketGood() {
        Bytes segment = sound().from(20);
        Memory memory = new Memory(TcpJudge::new);
        dissector.dissect(Frames.raw(fragment(16, segment.from(16), false)), 1, memory);
        Dissection whole = dissector.dissect(Frames.raw(fragment(0, segment.atMost(16), true)), 2, memory);
        Dissection alone = dissector.dissect(Frames.raw(fragment(0, segment.atMost(16), true)));
        Dissection longer = dissector.dissect(Frames.raw(fragment(0, segment, true)));

        assertEquals("1 Good", status(whole, "tcp"));
        assertTrue(alone.field("tcp.checksum.status").isEmpty(), "the header has no end");
        assertEquals("2 Unverified", status(longer, "tcp"));
        assertTrue(meaning(longer, "tcp").contains("fragment"), meaning(longer, "tcp"));
    }

    @Test
    void aDatagramNeedHaveNoneOverIpv4() {
        Bytes datagram = Bytes.ofHex("1000 1001 000a 0000 0102");
        Bytes six = Frames.joined(Frames.ipv6(IpProtocol.UDP, datagram.length()), datagram);

        assertEquals("3 Not present", status(packet(IpProtocol.UDP, datagram), "udp"));
        assertEquals("4 Illegal", status(six, "udp"));
        assertEquals("0 Bad", status(packet(IpProtocol.UDP, Frames.with(datagram, 7, 1)), "udp"));
    }

    @Test
    void aDatagramsSumOfZeroIsSentAsItsOtherForm() {
        // 7f00 0001 7f00 0001 0011 000a 000a and 1000 1001 give 1e29; the data brings them to ffff.
        Bytes datagram = Bytes.ofHex("1000 1001 000a ffff e1d6");
        Dissection dissection = dissector.dissect(Frames.raw(packet(IpProtocol.UDP, datagram)));

        assertEquals("1 Good", status(dissection, "udp"));
        assertEquals("0xffff", dissection.field("udp.checksum_calculated").orElseThrow().text());
    }

    @Test
    void messagesOfTheNetworkAreChecked() {
        Bytes echo = summed(Bytes.ofHex("0800 0000 0007 0001 616263"), 2);
        Bytes query = summed(Bytes.ofHex("1164 0000 00000000"), 2);
        Bytes tunnel = summed(Frames.joined(Bytes.ofHex("8000 0800 0000 0000"), sound()), 4);

        assertEquals("1 Good", status(packet(IpProtocol.ICMP, echo), "icmp"));
        assertEquals("0 Bad", status(packet(IpProtocol.ICMP, Frames.with(echo, 10, 1)), "icmp"));
        assertEquals("1 Good", status(packet(IpProtocol.IGMP, query), "igmp"));
        assertEquals("0 Bad", status(packet(IpProtocol.IGMP, Frames.with(query, 7, 1)), "igmp"));
        assertEquals("1 Good", status(packet(IpProtocol.GRE, tunnel), "gre"));
        assertEquals("0 Bad", status(packet(IpProtocol.GRE, Frames.with(tunnel, 40, 1)), "gre"));
    }

    private static Bytes summed(Bytes message, int at) {
        int sum = new InternetChecksum().add(message).value();
        return Frames.with(Frames.with(message, at, sum >>> 8), at + 1, sum & 0xff);
    }

    @Test
    void aModelledFrameHasNone() {
        Bytes packet = sound();
        Dissection dissection = dissector.dissect(
                new Frame(0, LinkType.RAW, packet.length(), packet, Provenance.MODELLED));

        assertEquals("2 Unverified", status(dissection, "ip"));
        assertEquals("2 Unverified", status(dissection, "tcp"));
        assertTrue(meaning(dissection, "tcp").contains("modelled"), meaning(dissection, "tcp"));
    }

    @Test
    void errorsInErrorsAreNotSummedWithoutEnd() {
        Bytes around = Frames.joined(
                Ipv4Header.of(Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.ICMP, 1, 0).encode(),
                Bytes.ofHex("0300 0000 0000 0000"));
        Bytes endless = Frames.with(Frames.with(around, 2, 0), 3, 0);
        Bytes frame = Frames.joined(IntStream.range(0, 4000).mapToObj(_ -> endless).toArray(Bytes[]::new));
        List<String> all = dissector.dissect(Frames.raw(frame)).walk()
                .filter(field -> field.id().equals("icmp.checksum.status")).map(Field::text).distinct().toList();

        assertEquals(List.of("0 Bad", "2 Unverified"), all);
    }
}
