package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.Ipv6Header;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.Optional;

/// A segment in a frame as kernels send them: Ethernet, IPv4 or IPv6 without fragments, tags or extension headers, and
/// nothing that is cut off. Only a few bytes of it are looked at, so that every frame can be asked; what is less plain has
/// to be dissected.
///
/// @param flags      its flags
/// @param dataLength how many bytes of data it has
record PlainSegment(TcpFlags flags, int dataLength) {

    /// The segment in `frame`; empty where it has none, or one that is not plain.
    static Optional<PlainSegment> in(Bytes frame) {
        if (frame.length() < EthernetFields.FIXED_LENGTH + Ipv4Fields.FIXED_LENGTH) {
            return Optional.empty();
        }
        int type = EthernetFields.TYPE.intIn(frame);
        Bytes packet = frame.from(EthernetFields.FIXED_LENGTH);
        if (type == EtherType.IPV4.value()) {
            return inIpv4(packet);
        }
        return type == EtherType.IPV6.value() ? inIpv6(packet) : Optional.empty();
    }

    private static Optional<PlainSegment> inIpv4(Bytes packet) {
        int header = Ipv4Header.length(packet);
        boolean plain = Ipv4Fields.PAYLOAD_PROTOCOL.intIn(packet) == IpProtocol.TCP.value()
                && Ipv4Fields.VERSION.intIn(packet) == Ipv4Header.VERSION
                && header >= Ipv4Fields.FIXED_LENGTH
                && Ipv4Fields.FRAGMENT_OFFSET.intIn(packet) == 0
                && Ipv4Fields.MORE_FRAGMENTS.intIn(packet) == 0;
        return plain ? between(packet, header, Ipv4Fields.TOTAL_LENGTH.intIn(packet)) : Optional.empty();
    }

    private static Optional<PlainSegment> inIpv6(Bytes packet) {
        boolean plain = packet.length() >= Ipv6Fields.FIXED_LENGTH
                && Ipv6Fields.VERSION.intIn(packet) == Ipv6Header.VERSION
                && Ipv6Fields.NEXT_HEADER.intIn(packet) == IpProtocol.TCP.value();
        return plain ? between(packet, Ipv6Fields.FIXED_LENGTH,
                Ipv6Fields.FIXED_LENGTH + Ipv6Fields.PAYLOAD_LENGTH.intIn(packet)) : Optional.empty();
    }

    private static Optional<PlainSegment> between(Bytes packet, int start, int end) {
        if (end > packet.length() || end - start < TcpFields.FIXED_LENGTH) {
            return Optional.empty();
        }
        Bytes segment = packet.slice(start, end - start);
        int header = TcpHeader.length(segment);
        return header < TcpFields.FIXED_LENGTH || header > segment.length() ? Optional.empty()
                : Optional.of(new PlainSegment(
                        new TcpFlags(TcpFields.FLAGS.intIn(segment)), segment.length() - header));
    }
}
