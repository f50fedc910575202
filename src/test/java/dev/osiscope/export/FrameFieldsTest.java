package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameFieldsTest {

    private static final String IPV6 = "60012345" + "0000" + "3b" + "40"
            + "fd000000000000000000000000000001" + "fd000000000000000000000000000002";

    private static FrameFields fields(String packet) {
        Frame frame = new Frame(1_500_000_000L, LinkType.RAW, 100, Bytes.ofHex(packet), Provenance.FILE);
        return new FrameFields(7, new FrameDissector(Set.of()).dissect(frame), Optional.empty());
    }

    @Test
    void theFrameItselfHasFields() {
        FrameFields fields = fields(IPV6);

        assertEquals(Optional.of("7"), fields.value("frame.number"));
        assertEquals(Optional.of("1.500000000"), fields.value("frame.time_epoch"));
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
}
