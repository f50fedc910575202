package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.LlcHeader;
import dev.osiscope.wire.link.VlanHeader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
