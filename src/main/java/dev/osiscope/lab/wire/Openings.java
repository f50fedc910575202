package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.transport.TcpFields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last frames that opened a TCP conversation: what a display filter has to know of those before it, so that its
/// numbers count from their start. Of every other frame only a few bytes are looked at.
final class Openings {

    /// How many are kept.
    static final int MOST = 1_024;

    private final Deque<WireFrame> kept = new ArrayDeque<>();

    /// Keeps `frame` if it has a SYN.
    void see(WireFrame frame) {
        if (opens(frame.bytes())) {
            if (kept.size() == MOST) {
                kept.removeFirst();
            }
            kept.addLast(frame);
        }
    }

    /// Those that are kept, in the order in which they were sent.
    List<WireFrame> all() {
        return List.copyOf(kept);
    }

    private static boolean opens(Bytes frame) {
        if (frame.length() < EthernetFields.FIXED_LENGTH + Ipv4Fields.FIXED_LENGTH) {
            return false;
        }
        int type = EthernetFields.TYPE.intIn(frame);
        Bytes packet = frame.from(EthernetFields.FIXED_LENGTH);
        if (type == EtherType.IPV4.value()) {
            return Ipv4Fields.PAYLOAD_PROTOCOL.intIn(packet) == IpProtocol.TCP.value()
                    && Ipv4Fields.FRAGMENT_OFFSET.intIn(packet) == 0
                    && hasSyn(packet, Ipv4Header.length(packet));
        }
        return type == EtherType.IPV6.value()
                && Ipv6Fields.NEXT_HEADER.intIn(packet) == IpProtocol.TCP.value()
                && hasSyn(packet, Ipv6Fields.FIXED_LENGTH);
    }

    private static boolean hasSyn(Bytes packet, int headerLength) {
        return packet.length() >= headerLength + TcpFields.FIXED_LENGTH
                && TcpFields.SYN.intIn(packet.from(headerLength)) == 1;
    }
}
