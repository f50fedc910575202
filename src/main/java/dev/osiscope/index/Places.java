package dev.osiscope.index;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.Sll2Fields;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.UdpFields;

/// Where the fields stand that the index looks at, in bytes from the start of their header: the field tables' ranges
/// as plain numbers, because a look must take only some nanoseconds.
final class Places {

    static final int ETHERNET_TYPE = byteOf(EthernetFields.TYPE);
    static final int VLAN_TYPE = byteOf(VlanFields.TYPE);
    static final int SLL_TYPE = byteOf(SllFields.TYPE);
    static final int SLL2_TYPE = byteOf(Sll2Fields.TYPE);

    static final int IPV4_TOTAL_LENGTH = byteOf(Ipv4Fields.TOTAL_LENGTH);
    static final int IPV4_FRAGMENT = byteOf(Ipv4Fields.FLAGS);
    static final int IPV4_PROTOCOL = byteOf(Ipv4Fields.PAYLOAD_PROTOCOL);
    static final int IPV4_SOURCE = byteOf(Ipv4Fields.SOURCE);
    static final int IPV4_DESTINATION = byteOf(Ipv4Fields.DESTINATION);

    static final int IPV6_PAYLOAD_LENGTH = byteOf(Ipv6Fields.PAYLOAD_LENGTH);
    static final int IPV6_NEXT_HEADER = byteOf(Ipv6Fields.NEXT_HEADER);
    static final int IPV6_SOURCE = byteOf(Ipv6Fields.SOURCE);
    static final int IPV6_DESTINATION = byteOf(Ipv6Fields.DESTINATION);

    static final int TCP_SOURCE_PORT = byteOf(TcpFields.SOURCE_PORT);
    static final int TCP_DESTINATION_PORT = byteOf(TcpFields.DESTINATION_PORT);
    static final int TCP_SEQUENCE = byteOf(TcpFields.SEQUENCE_NUMBER);
    static final int TCP_ACKNOWLEDGMENT = byteOf(TcpFields.ACKNOWLEDGMENT_NUMBER);
    static final int TCP_FLAGS = byteOf(TcpFields.FLAGS);

    static final int UDP_SOURCE_PORT = byteOf(UdpFields.SOURCE_PORT);
    static final int UDP_DESTINATION_PORT = byteOf(UdpFields.DESTINATION_PORT);
    static final int UDP_LENGTH = byteOf(UdpFields.LENGTH);

    /// The bits of "more fragments" and of the fragment offset, in the two bytes from the flags on.
    static final int IPV4_FRAGMENT_BITS = bitsOf(Ipv4Fields.MORE_FRAGMENTS, IPV4_FRAGMENT)
            | bitsOf(Ipv4Fields.FRAGMENT_OFFSET, IPV4_FRAGMENT);
    /// How far the data offset of TCP stands from the end of the two bytes that begin with it.
    static final int TCP_LENGTH_SHIFT = Short.SIZE - (int) TcpFields.HEADER_LENGTH.range().bitLength();
    /// The flags of TCP in the two bytes that begin with the data offset.
    static final int TCP_FLAGS_BITS = bitsOf(TcpFields.FLAGS, TCP_FLAGS);

    private Places() {}

    private static int byteOf(FieldDefinition row) {
        return row.range().firstByte();
    }

    /// The bits of a row in the two bytes at `from`, as a mask.
    private static int bitsOf(FieldDefinition row, int from) {
        long after = (from + Short.BYTES) * (long) Byte.SIZE - row.range().endBit();
        return (int) ((1L << row.range().bitLength()) - 1 << after);
    }
}
