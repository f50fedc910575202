package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.EndPair.End;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.transport.PortNames;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.List;

/// Files in datagrams (RFC 1350): a request goes to a port that all know, the answer comes from any other.
final class TftpDissector {

    /// The port of requests.
    static final int PORT = 69;

    private static final Protocol PROTOCOL = PortNames.UDP.protocol(PORT).orElseThrow();
    private static final int WRITE = 2;
    private static final int DATA = 3;
    private static final int DATA_HEADER = 4;

    private TftpDissector() {}

    /// A datagram to the port of requests. Whoever asks there waits for an answer.
    static Outcome request(Span span, Context context) {
        int operation = operation(span.captured());
        if (operation > 0 && operation <= WRITE) {
            context.memory().ifPresent(memory -> CarryingPacket.of(context).ifPresent(packet ->
                    context.innermost(UdpHeader.class).ifPresent(header -> memory.udp().announced().announce(
                            new End(packet.source(), header.sourcePort()),
                            new End(packet.destination(), AnnouncedEnds.ANY_PORT)))));
        }
        return transfer(span, context);
    }

    /// What two ends say after that.
    static Outcome transfer(Span span, Context context) {
        boolean data = operation(span.captured()) == DATA && span.captured().length() > DATA_HEADER;
        return NamedDissector.around(PROTOCOL, span,
                data ? List.of(new Inner(DataDissector::dissect, span.after(DATA_HEADER))) : List.of());
    }

    private static int operation(Bytes bytes) {
        return bytes.length() < Short.BYTES ? 0 : bytes.u16(0);
    }
}
