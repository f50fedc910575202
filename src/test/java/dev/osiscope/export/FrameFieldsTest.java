package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
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

@RunsBeside
class FrameFieldsTest {

    private static final String IPV6 = "60012345" + "0000" + "3b" + "40"
            + "fd000000000000000000000000000001" + "fd000000000000000000000000000002";

    private static FrameFields fields(String packet) {
        Frame frame = new Frame(1_500_000_000L, LinkType.RAW, 100, Bytes.ofHex(packet), Provenance.FILE);
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
