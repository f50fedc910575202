package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.bytes.InternetChecksum;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.PseudoHeader;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.UdpFields;

/// Makes the checksums of an Ethernet frame right: of IPv4, and of the TCP segment or UDP datagram that an unfragmented
/// packet carries. Whatever is too short or too odd for that stays as it is.
final class Checksums {

    private static final int NEGATIVE_ZERO = 0xffff;

    private Checksums() {}

    static Bytes mended(Bytes frame) {
        if (frame.length() < EthernetFields.FIXED_LENGTH) {
            return frame;
        }
        Bytes packet = frame.from(EthernetFields.FIXED_LENGTH);
        int type = EthernetFields.TYPE.intIn(frame);
        if (type == EtherType.IPV4.value() && packet.length() >= Ipv4Fields.FIXED_LENGTH) {
            return with(frame, EthernetFields.FIXED_LENGTH, ipv4(packet));
        }
        return type == EtherType.IPV6.value() && packet.length() >= Ipv6Fields.FIXED_LENGTH
                ? with(frame, EthernetFields.FIXED_LENGTH, ipv6(packet)) : frame;
    }

    private static Bytes ipv4(Bytes packet) {
        int header = Ipv4Header.length(packet);
        int total = Ipv4Fields.TOTAL_LENGTH.intIn(packet);
        if (header < Ipv4Fields.FIXED_LENGTH || total < header || total > packet.length()) {
            return packet;
        }
        Bytes zero = with(packet, Ipv4Fields.CHECKSUM, 0);
        Bytes mended = with(packet, Ipv4Fields.CHECKSUM,
                new InternetChecksum().add(zero.slice(0, header)).value());
        boolean fragment = Ipv4Fields.FRAGMENT_OFFSET.in(packet) != 0 || Ipv4Fields.MORE_FRAGMENTS.in(packet) != 0;
        return fragment ? mended : with(mended, header, segment(packet.slice(header, total - header),
                new PseudoHeader(address(packet, Ipv4Fields.SOURCE), address(packet, Ipv4Fields.DESTINATION),
                        new IpProtocol(Ipv4Fields.PAYLOAD_PROTOCOL.intIn(packet)), total - header)));
    }

    private static Bytes ipv6(Bytes packet) {
        int length = Ipv6Fields.PAYLOAD_LENGTH.intIn(packet);
        if (length > packet.length() - Ipv6Fields.FIXED_LENGTH) {
            return packet;
        }
        return with(packet, Ipv6Fields.FIXED_LENGTH, segment(packet.slice(Ipv6Fields.FIXED_LENGTH, length),
                new PseudoHeader(address(packet, Ipv6Fields.SOURCE), address(packet, Ipv6Fields.DESTINATION),
                        new IpProtocol(Ipv6Fields.NEXT_HEADER.intIn(packet)), length)));
    }

    private static Bytes segment(Bytes segment, PseudoHeader pseudo) {
        if (pseudo.protocol().equals(IpProtocol.TCP) && segment.length() >= TcpFields.FIXED_LENGTH) {
            return with(segment, TcpFields.CHECKSUM, sum(segment, TcpFields.CHECKSUM, pseudo));
        }
        if (pseudo.protocol().equals(IpProtocol.UDP) && segment.length() >= UdpFields.FIXED_LENGTH) {
            int sum = sum(segment, UdpFields.CHECKSUM, pseudo);
            return with(segment, UdpFields.CHECKSUM, sum == 0 ? NEGATIVE_ZERO : sum);
        }
        return segment;
    }

    private static int sum(Bytes unit, FieldDefinition checksum, PseudoHeader pseudo) {
        return pseudo.sum().add(with(unit, checksum, 0)).value();
    }

    private static IpAddress address(Bytes packet, FieldDefinition row) {
        return new IpAddress(packet.slice(row.range()));
    }

    private static Bytes with(Bytes unit, FieldDefinition checksum, int value) {
        Bytes field = new BytesBuilder(checksum.range().byteLength())
                .put(checksum.range().shiftedBy(-checksum.range().firstByte()), value).build();
        return with(unit, checksum.range().firstByte(), field);
    }

    private static Bytes with(Bytes whole, int position, Bytes part) {
        byte[] array = whole.toArray();
        part.copyTo(array, position);
        return Bytes.wrap(array);
    }
}
