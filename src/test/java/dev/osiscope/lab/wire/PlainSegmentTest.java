package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.LabHost.CLIENT;
import static dev.osiscope.lab.wire.LabHost.HUB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Carried;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetHeader;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The quick look at a segment sees what the dissector sees.
class PlainSegmentTest {

    private static final Bytes SEGMENT = CLIENT.segment(HUB, 1, 100, 7, "data", TcpFlag.ACK, TcpFlag.PSH);
    private static final FrameDissector DISSECTOR = new FrameDissector(Set.of());

    private static Optional<PlainSegment> dissected(Bytes frame) {
        return Carried.in(DISSECTOR.dissect(WireFrame.seen(0, frame)), TcpHeader.class)
                .map(segment -> new PlainSegment(segment.header().flags(), segment.payloadLength()));
    }

    private static void assertSeenAsDissected(Bytes frame) {
        PlainSegment.in(frame).ifPresent(plain -> assertEquals(Optional.of(plain), dissected(frame), frame.hex()));
    }

    @Test
    void aSegmentOverIpv4IsSeen() {
        assertEquals(Optional.of(new PlainSegment(TcpFlags.of(TcpFlag.ACK, TcpFlag.PSH), 4)),
                PlainSegment.in(SEGMENT));
    }

    @Test
    void aSegmentOverIpv6IsSeen() {
        IpAddress address = new IpAddress(Bytes.ofHex("fe80000000000000000000000000000a"));
        Bytes tcp = TcpHeader.of(1, 2, 3, 4, TcpFlags.of(TcpFlag.SYN), 5, List.of()).encode();
        Bytes ip = new Ipv6Header(0, 0, tcp.length(), IpProtocol.TCP, 64, address, address).encode();
        Bytes link = new EthernetHeader(HUB.card(), CLIENT.card(), EtherType.IPV6).encode();
        Bytes frame = Bytes.ofHex(link.hex() + ip.hex() + tcp.hex());
        assertEquals(Optional.of(new PlainSegment(TcpFlags.of(TcpFlag.SYN), 0)), PlainSegment.in(frame));
        assertSeenAsDissected(frame);
    }

    @Test
    void whateverIsWrongWithAFrameIsSeenAsTheDissectorSeesItOrLeftToIt() {
        assertTrue(PlainSegment.in(CLIENT.arpRequest(HUB)).isEmpty());
        for (int place = 0; place < SEGMENT.length(); place++) {
            assertSeenAsDissected(SEGMENT.slice(0, place));
            for (int mask = 1; mask <= 0xff; mask++) {
                assertSeenAsDissected(FaultyBytes.corrupted(SEGMENT, place, new Fault.Corrupt(place, mask, false)));
            }
        }
    }
}
