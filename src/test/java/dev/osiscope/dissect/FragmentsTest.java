package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Flags;
import dev.osiscope.wire.network.Ipv4Header;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// IP packets in fragments: what they carry stands in the frame whose fragment completes them.
class FragmentsTest {

    private static final Bytes DATAGRAM = Frames.joined(
            Bytes.ofHex("1111 2222 0028 0000"), Bytes.wrap(new byte[32]));

    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Memory memory = new Memory(TcpJudge::new);
    private long frameNumber;

    private List<String> next(Bytes... parts) {
        frameNumber++;
        return dissector.dissect(Frames.raw(parts), frameNumber, memory).layers().stream()
                .map(layer -> layer.protocol().id()).toList();
    }

    private List<String> four(int identification, int start, int end, boolean more) {
        Ipv4Header plain = Ipv4Header.of(
                Frames.LOOPBACK, Frames.LOOPBACK, IpProtocol.UDP, identification, end - start);
        Ipv4Header header = new Ipv4Header(0, 0, plain.totalLength(), identification, new Ipv4Flags(more ? 1 : 0),
                start / 8, 64, IpProtocol.UDP, 0, Frames.LOOPBACK, Frames.LOOPBACK, List.of(), Bytes.EMPTY);
        return next(header.encode(), DATAGRAM.slice(start, end - start));
    }

    private List<String> six(int start, int end, boolean more) {
        Bytes fragment = Bytes.ofHex("1100 %04x 00000007".formatted(start | (more ? 1 : 0)));
        return next(Frames.ipv6(IpProtocol.FRAGMENT, 8 + end - start), fragment,
                DATAGRAM.slice(start, end - start));
    }

    private static void assertCompletes(List<String> layers) {
        assertTrue(layers.contains("udp"), layers::toString);
    }

    @Test
    void inOrder() {
        assertEquals(List.of("ip", "data"), four(1, 0, 16, true));
        assertEquals(List.of("ip", "data"), four(1, 16, 32, true));
        assertCompletes(four(1, 32, 40, false));
    }

    @Test
    void lastFirst() {
        assertEquals(List.of("ip", "data"), four(1, 16, 40, false));
        assertCompletes(four(1, 0, 16, true));
    }

    @Test
    void twoPacketsAtATime() {
        four(1, 0, 16, true);
        four(2, 0, 16, true);
        assertCompletes(four(2, 16, 40, false));
        assertCompletes(four(1, 16, 40, false));
    }

    @Test
    void overlappingAndRepeated() {
        four(1, 0, 16, true);
        four(1, 0, 16, true);
        assertEquals(List.of("ip", "data"), four(1, 24, 40, false));
        assertCompletes(four(1, 8, 32, true));
    }

    @Test
    void ipv6() {
        assertEquals(List.of("ipv6", "ipv6.fraghdr", "data"), six(0, 16, true));
        assertCompletes(six(16, 40, false));
    }

    @Test
    void firstFragmentAloneIsDissectedWithoutMemory() {
        Ipv4Header header = new Ipv4Header(0, 0, 36, 1, new Ipv4Flags(1), 0, 64, IpProtocol.UDP, 0, Frames.LOOPBACK,
                Frames.LOOPBACK, List.of(), Bytes.EMPTY);

        assertTrue(dissector.dissect(Frames.raw(header.encode(), DATAGRAM.atMost(16)))
                .field("udp.srcport").isPresent());
    }

    @Test
    void floodOfFirstFragmentsIsForgotten() {
        for (int identification = 0; identification < 6000; identification++) {
            four(identification, 0, 16, true);
        }

        assertEquals(List.of("ip", "data"), four(0, 16, 40, false), "forgotten");
        assertCompletes(four(5999, 16, 40, false));
    }
}
