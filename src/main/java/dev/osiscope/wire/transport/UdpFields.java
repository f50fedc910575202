package dev.osiscope.wire.transport;

import static dev.osiscope.wire.FieldFormat.DECIMAL;
import static dev.osiscope.wire.FieldFormat.HEXADECIMAL;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.CodePoints;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of UDP (RFC 768).
///
/// ```text
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |          Source Port          |       Destination Port        |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  |            Length             |           Checksum            |
///  +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class UdpFields {

    /// The protocol.
    public static final Protocol PROTOCOL = new Protocol("udp", "UDP", Protocol.Level.TRANSPORT);
    /// The length of the header.
    public static final int FIXED_LENGTH = 8;

    private static final Reference FORMAT = Reference.rfc(768, "");

    /// Source port.
    public static final FieldDefinition SOURCE_PORT = new FieldDefinition("udp.srcport", "Source port",
            BitRange.ofBytes(0, 2), DECIMAL, PortNames.UDP::name, FORMAT,
            "Which process of the sender the datagram comes from.");
    /// Destination port.
    public static final FieldDefinition DESTINATION_PORT = new FieldDefinition("udp.dstport", "Destination port",
            BitRange.ofBytes(2, 2), DECIMAL, PortNames.UDP::name, FORMAT,
            "Which process of the receiver the datagram is for.");
    /// Length.
    public static final FieldDefinition LENGTH = new FieldDefinition("udp.length", "Length",
            BitRange.ofBytes(4, 2), DECIMAL, CodePoints.NONE, FORMAT,
            "How long the datagram is in bytes, header included; 0 in a jumbogram of IPv6 (RFC 2675).");
    /// Checksum.
    public static final FieldDefinition CHECKSUM = new FieldDefinition("udp.checksum", "Checksum",
            BitRange.ofBytes(6, 2), HEXADECIMAL, value -> value == 0 ? "(none)" : "", FORMAT,
            "Guards header and data, and the addresses of the packet; 0 where its sender worked none out.");
    /// The checksum with what is worked out of it.
    public static final ChecksumRows CHECKSUM_ROWS = ChecksumRows.calculated(CHECKSUM);

    /// The rows up to the length.
    public static final List<FieldDefinition> UP_TO_LENGTH = List.of(SOURCE_PORT, DESTINATION_PORT, LENGTH);

    /// All rows, in the order of the header.
    public static final List<FieldDefinition> ALL = List.of(SOURCE_PORT, DESTINATION_PORT, LENGTH, CHECKSUM);

    private UdpFields() {}
}
