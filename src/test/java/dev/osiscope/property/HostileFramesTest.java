package dev.osiscope.property;

import static dev.osiscope.property.HostileFrames.repeated;
import static dev.osiscope.property.HostileFrames.segment;
import static dev.osiscope.property.HostileFrames.tcp;
import static dev.osiscope.property.HostileFrames.text;
import static dev.osiscope.property.HostileFrames.zeros;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Frames and messages that are full of small things take no more memory than others: each thing becomes a layer or
/// fields, which are much larger than the byte or two that it has.
@RunsBeside
class HostileFramesTest {

    private static final int LENGTH = 16 << 20;
    private static final int SEGMENT = 60_000;
    private static final long MOST_OF_A_FRAME = 512L << 20;
    private static final long MOST_OF_A_MESSAGE = 32L * LENGTH;
    private static final int HTTP = 80;

    private final FrameDissector dissector = new FrameDissector(Set.of(Carriers.HUB_PORT));

    static Stream<Arguments> frames() {
        Bytes lines = tcp(1, Carriers.HUB_PORT, 1, TcpFlag.ACK, repeated("\n", LENGTH));
        Bytes options = Carriers.joined(Bytes.ofHex("0044004300000000"),
                Carriers.joined(zeros(236), Carriers.joined(Bytes.ofHex("63825363"), zeros(LENGTH))));
        return Stream.of(
                Arguments.of("labels", Carriers.ethernet(EtherType.MPLS).apply(zeros(LENGTH))),
                Arguments.of("tags", Carriers.ethernet(EtherType.VLAN).apply(repeated("\0\0\u0081\0", LENGTH))),
                Arguments.of("lines", HostileFrames.withoutTotalLength(IpProtocol.TCP, lines)),
                Arguments.of("options", HostileFrames.withoutTotalLength(IpProtocol.UDP, options)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void frameOfSmallThings(String what, Frame frame) throws Exception {
        Allocation.atMost(MOST_OF_A_FRAME, what, () -> dissector.dissect(frame));
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("header fields", "GET / HTTP/1.1\r\n", "a:\n"),
                Arguments.of("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void messageOfSmallThings(String what, String start, String thing) throws Exception {
        Bytes message = Carriers.joined(text(start), repeated(thing, LENGTH));
        Memory memory = new Memory(TcpJudge::new);
        Allocation.atMost(MOST_OF_A_MESSAGE, what, () -> {
            int number = 0;
            for (int at = 0; at < message.length(); at += SEGMENT) {
                dissector.dissect(segment(1, HTTP, 1 + at, TcpFlag.ACK, message.from(at).atMost(SEGMENT)), ++number,
                        memory);
            }
            return dissector.dissect(
                    segment(1, HTTP, 1 + message.length(), TcpFlag.FIN, Bytes.EMPTY), number + 1, memory);
        });
    }
}
