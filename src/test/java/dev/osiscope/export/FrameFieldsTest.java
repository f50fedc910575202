package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunsBeside
class FrameFieldsTest {

    private static final String IPV6 = "60012345" + "0000" + "3b" + "40"
            + "fd000000000000000000000000000001" + "fd000000000000000000000000000002";

    private static FrameFields fields(String packet) {
        return fields(LinkType.RAW, packet);
    }

    private static FrameFields fields(LinkType link, String packet) {
        Frame frame = new Frame(1_500_000_000L, link, 100, Bytes.ofHex(packet), Provenance.FILE);
        return new FrameFields(new FramePlace(7, frame.timeNanos(), 600, 5),
                new FrameDissector(Set.of()).dissect(frame), Optional.empty());
    }

    @Test
    void theFrameItselfHasFields() {
        FrameFields fields = fields(IPV6);

        assertEquals(Optional.of("7"), fields.value("frame.number"));
        assertEquals(Optional.of("1.500000000"), fields.value("frame.time_epoch"));
        assertEquals(Optional.of("0.000000600"), fields.value("frame.time_relative"));
        assertEquals(Optional.of("0.000000005"), fields.value("frame.time_delta"));
        assertEquals(Optional.of("100"), fields.value("frame.len"));
        assertEquals(Optional.of("40"), fields.value("frame.cap_len"));
        assertEquals(Optional.empty(), fields.value("tcp.stream"));
    }

    @Test
    void anIpv6HeaderIsWrittenAsTsharkWritesIt() {
        FrameFields fields = fields(IPV6);

        assertEquals(Optional.of("6"), fields.value("ip.version"));
        assertEquals(Optional.of("0x012345"), fields.value("ipv6.flow"));
        assertEquals(Optional.of("0x00000000"), fields.value("ipv6.tclass"));
        assertEquals(Optional.of("fd00::1"), fields.value("ipv6.src"));
    }

    @ParameterizedTest
    @CsvSource({
            "8926 00010002 0800 45, eth:ethertype:vntag:ethertype:ip",
            "8926 00010002 0006 424203 010203, eth:ethertype:vntag:llc:stp",
            "892f 00300007 88fb 01, eth:ethertype:hsr:hsr_prp_supervision",
            "88e5 0000 00000001 0800 45 00000000000000000000000000000000, eth:ethertype:macsec:ethertype:ip",
            "88e5 0c00 00000001 01 00000000000000000000000000000000, eth:ethertype:macsec:data"})
    void tagsBeforeThePacketAreNamedAsInWireshark(String tag, String names) {
        assertEquals(Optional.of(names),
                fields(LinkType.ETHERNET, "020000000001 020000000002" + tag).value("frame.protocols"));
    }

    @Test
    void aFrameBetweenSwitchesIsNamedAsTwoOfEthernet() {
        String header = "01000c0000 00 020000000003 0050 aaaa03 00000c 0003 0000 0000";

        assertEquals(Optional.of("eth:eth:ethertype:ip"),
                fields(LinkType.ETHERNET, header + "020000000001 020000000002 0800 45").value("frame.protocols"));
    }

    /// What an error quotes of a packet after its header.
    @ParameterizedTest
    @CsvSource({
            "06, 000100, raw:ip:icmp:ip",
            "06, 00010002, raw:ip:icmp:ip:tcp",
            "11, 000100, raw:ip:icmp:ip",
            "11, 00010002, raw:ip:icmp:ip:udp",
            "01, 0800000000, raw:ip:icmp:ip",
            "01, 080000000000, raw:ip:icmp:ip:icmp",
            "11, 0fa0003500640000 000101, raw:ip:icmp:ip:udp",
            "11, 0fa0003500640000 00010100, raw:ip:icmp:ip:udp:dns",
            "84, 0001000200000000000000, raw:ip:icmp:ip"})
    void whatIsQuotedTooShortHasNoName(String protocol, String quoted, String names) {
        String packet = "45000040 00010000 40" + protocol + "0000 0a000001 0a000002" + quoted;
        String error = "0b00 0000 00000000" + packet;

        assertEquals(Optional.of(names), fields("4500%04x 00010000 40010000 0a000003 0a000001".formatted(
                20 + Bytes.ofHex(error).length()) + error).value("frame.protocols"));
    }

    @Test
    void aSegmentInAFragmentHasNoLength() {
        String segment = "00010002 00000064 00000000 5002 0400 0000 0000";
        TcpTracker tracker = TcpTracker.following(1);

        assertEquals(Optional.of("0"), next("45000028 00010000 40060000 0a000001 0a000002" + segment, tracker).value("tcp.len"));
        FrameFields fragment = next("4500002a 00022000 40060000 0a000001 0a000002" + segment, tracker);
        assertEquals(Optional.empty(), fragment.value("tcp.len"));
        assertEquals(Optional.empty(), fragment.value("tcp.nxtseq"));
        assertEquals(Optional.of("100"), fragment.value("tcp.seq"));
    }

    private static FrameFields next(String packet, TcpTracker tracker) {
        Frame frame = new Frame(1, LinkType.RAW, 100, Bytes.ofHex(packet), Provenance.FILE);
        return FrameFields.next(new FramePlace(7, 1, 0, 0), new FrameDissector(Set.of()).dissect(frame), tracker);
    }

    @ParameterizedTest
    @CsvSource({
            "3c09 505845436c69656e74 2b03 060108, ip:udp:dhcp:dhcp",
            "3c09 505845436c69656e74 2b00, ip:udp:dhcp",
            "3c03 616263 2b03 060108, ip:udp:dhcp",
            "3c0a 646f63736973332e303a, ip:udp:dhcp:dhcp"})
    void whatKnownVendorsPutIntoDhcpIsNamedOnceMore(String options, String names) {
        String message = "02010600 00000001" + "00".repeat(228) + "63825363" + options + "ff";
        int length = Bytes.ofHex(message).length() + 8;

        assertEquals(Optional.of("raw:" + names), fields("4500%04x 0001 0000 4011 0000 0a000001 0a000002 0043 0044 %04x 0000"
                .formatted(length + 20, length) + message).value("frame.protocols"));
    }

    @Test
    void controlCharactersInTextsAreEscaped() {
        FrameFields fields = fields("45000033000100004011 0000 7f000001 7f000001 0400 0035 001f 0000"
                + "0007 0100 0001 0000 0000 0000 05 61 0a 01 7f 5c 00 0001 0001");

        assertEquals(Optional.of("a\\n\\001\\177\\"), fields.value("dns.qry.name"));
    }

    @Test
    void aFieldThatCombinesOthersHasTheValuesOfAll() {
        FrameFields fields = fields(IPV6);

        assertEquals(Optional.of(List.of(octets("fd000000000000000000000000000001"),
                octets("fd000000000000000000000000000002"))), fields.values("ipv6.addr"));
        assertEquals(Optional.of(List.of(new FieldValue.Text("fd00::1"), new FieldValue.Text("fd00::2"))),
                fields.values("ipv6.host"));
        assertEquals(Optional.of("fd00::1"), fields.value("ipv6.addr"));
    }

    @Test
    void aProtocolIsItsHeaderAndWhatItCarriesIsItsContents() {
        FrameFields fields = fields(IPV6 + "aabb");

        assertEquals(Optional.of(List.of(octets(IPV6))), fields.values("ipv6"));
        assertEquals(Optional.of(List.of(octets(IPV6 + "aabb"))), fields.values("frame"));
        assertEquals(Optional.of(List.of()), fields.values("ip"));
    }

    private static FieldValue octets(String digits) {
        return new FieldValue.Octets(Bytes.ofHex(digits));
    }
}
